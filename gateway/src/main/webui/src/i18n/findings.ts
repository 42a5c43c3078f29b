import type { Bound } from '../api/problem';
import type { Format } from './format';
import type { Texts } from './language';

/** The API's finding about a rule; its sentence is in English. */
export interface Finding {
  rule?: string;
  passed?: boolean;
  severity?: string;
  value?: string | null;
  bound?: string | null;
  week?: number | null;
  date?: string | null;
  message?: string;
}

/**
 * A finding in the language of the pages: by its rule and what came of it, where that language has a sentence for it and the
 * finding everything that the sentence names; else as the API says it.
 */
export function findingText(finding: Finding, texts: Texts, format: Format): string {
  const outcome = !finding.passed ? 'broken' : finding.severity === 'info' ? 'info' : 'kept';
  const key = `rule.${finding.rule}.${outcome}`;
  const text = (finding.value && texts[`${key}.value`]) || texts[key];
  const values: Record<string, string | undefined> = {
    value: finding.value ? format.sentence(finding.value) : undefined,
    amount: amount(finding.value, format),
    limit: amount(finding.bound, format),
    week: finding.week == null ? undefined : String(finding.week),
    date: finding.date ? format.date(finding.date) : undefined,
  };
  const names = [...(text?.matchAll(/\{(\w+)\}/g) ?? [])].map((found) => found[1]!);
  if (!text || names.some((name) => values[name] === undefined)) return format.sentence(finding.message ?? '');
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}

/** What would work, in the pages' language if it has words for the field, otherwise in the API's words. */
export function boundText({ field, value, message }: Bound, texts: Texts, format: Format): string {
  const text = texts[`bound.${field}`];
  const write = WRITE[field];
  return text && write ? text.replace('{value}', write(value, format)) : format.sentence(message);
}

const WRITE: Record<string, (value: string, format: Format) => string> = {
  goal_race_date: (value, format) => format.date(value, 'short'),
  plan_start_date: (value, format) => format.date(value, 'short'),
  days_per_week: (value) => value,
  goal_time_seconds: (value, format) => format.clock(Number(value)),
  goal_race_distance_m: (value, format) => format.distance(Number(value)),
  baseline_weekly_volume_km: (value, format) => format.distance(Number(value) * 1000),
  longest_recent_run_km: (value, format) => format.distance(Number(value) * 1000),
  max_session_minutes: (value) => value,
  max_weekly_distance_km: (value, format) => format.distance(Number(value) * 1000),
  long_run_day: (value, format) => format.weekdayNamed(value),
  rest_days: (value) => value,
  tune_up_races: (value) => value,
  unavailable: (value) => value,
};

/** The first quantity in a value or bound, in the athlete's format. */
function amount(words: string | null | undefined, format: Format): string | undefined {
  const found = /(\d+(?:\.\d+)?)(?:\s?(km|%|min))?/.exec(words ?? '');
  if (!found) return undefined;
  const value = Number(found[1]);
  if (found[2] === 'km') return format.distance(value * 1000);
  return `${format.number(value, Number.isInteger(value) ? 0 : 1)}${found[2] ? ` ${found[2]}` : ''}`;
}
