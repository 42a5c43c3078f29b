import type { CreatePlanRequest, Weekday } from '../api/plans';
import { addDays, type IsoDate } from '../i18n/dates';
import { parseClock } from '../ui/Field';
import { mistakesOf } from './mistakes';

export const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Common race distances in metres; any other can be entered. */
export const RACES = { '5k': 5000, '10k': 10_000, half: 21_097.5, marathon: 42_195 } as const;
export type RaceChoice = keyof typeof RACES | 'other';

/** The wizard's answers as entered. */
export interface Draft {
  name: string;
  race: RaceChoice;
  /** In the athlete's unit, for a custom distance. */
  ownDistance: string;
  date: IsoDate;
  goal: string;
  start: IsoDate;
  days: number;
  restDays: Weekday[];
  longRunDay: Weekday;
  weekly: string;
  longest: string;
  maxSession: string;
  maxWeekly: string;
  away: { from: IsoDate; to: IsoDate }[];
  recentDistance: RaceChoice | 'none';
  recentTime: string;
}

export function newDraft(today: IsoDate): Draft {
  return {
    name: '',
    race: 'half',
    ownDistance: '',
    date: '',
    goal: '',
    start: today,
    days: 4,
    restDays: [],
    longRunDay: 'sunday',
    weekly: '',
    longest: '',
    maxSession: '',
    maxWeekly: '',
    away: [],
    recentDistance: 'none',
    recentTime: '',
  };
}

/** The chosen distance in metres; `metresOf` converts from the athlete's unit. */
export function raceMetres(draft: Draft, metresOf: (value: number) => number): number | null {
  if (draft.race !== 'other') return RACES[draft.race];
  const value = number(draft.ownDistance);
  return value === null ? null : Math.round(metresOf(value) * 10) / 10;
}

/** The request for these answers; null while the race has no distance or date, or an entry is invalid. Blank answers are not filled in. */
export function requestOf(draft: Draft, metresOf: (value: number) => number): CreatePlanRequest | null {
  const metres = raceMetres(draft, metresOf);
  if (!draft.name.trim() || !draft.date || metres === null || metres <= 0 || Object.keys(mistakesOf(draft)).length > 0) return null;
  const km = (text: string) => {
    const value = number(text);
    return value === null ? null : Math.round(metresOf(value) / 10) / 100;
  };
  const recent = draft.recentDistance === 'none' || draft.recentDistance === 'other' ? null : parseClock(draft.recentTime);
  return {
    goal_race_name: draft.name.trim(),
    goal_race_date: draft.date,
    goal_race_distance_m: metres,
    goal_time_seconds: parseClock(draft.goal),
    plan_start_date: draft.start || null,
    days_per_week: draft.days,
    rest_days: draft.restDays,
    long_run_day: draft.longRunDay,
    baseline_weekly_volume_km: km(draft.weekly),
    longest_recent_run_km: km(draft.longest),
    max_session_minutes: number(draft.maxSession),
    max_weekly_distance_km: km(draft.maxWeekly),
    unavailable: draft.away.filter((stretch) => stretch.from && stretch.to),
    recent_race: recent === null ? null : { distance_m: RACES[draft.recentDistance as keyof typeof RACES], time_seconds: recent },
  };
}

function number(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** What a suggested bound would change in the answers; null if the wizard has no such question. */
export function applyBound(draft: Draft, field: string, value: string, format: { distanceValue(metres: number): number }): Draft | null {
  switch (field) {
    case 'goal_race_date':
      return { ...draft, date: value };
    case 'plan_start_date':
      return { ...draft, start: value };
    case 'days_per_week':
      return { ...draft, days: Number(value) };
    case 'goal_time_seconds':
      return { ...draft, goal: clockText(Number(value)) };
    case 'goal_race_distance_m':
      return { ...draft, race: 'other', ownDistance: round(format.distanceValue(Number(value))) };
    case 'baseline_weekly_volume_km':
      return { ...draft, weekly: round(format.distanceValue(Number(value) * 1000)) };
    case 'longest_recent_run_km':
      return { ...draft, longest: round(format.distanceValue(Number(value) * 1000)) };
    case 'max_session_minutes':
      return { ...draft, maxSession: value };
    case 'max_weekly_distance_km':
      return { ...draft, maxWeekly: round(format.distanceValue(Number(value) * 1000)) };
    case 'long_run_day':
      return isWeekday(value) ? { ...draft, longRunDay: value } : null;
    case 'rest_days':
      return value === '[]' ? { ...draft, restDays: [] } : null;
    default:
      return null;
  }
}

const isWeekday = (value: string): value is Weekday => (WEEKDAYS as readonly string[]).includes(value);
const round = (value: number) => String(Math.round(value * 10) / 10);
const two = (value: number) => String(value).padStart(2, '0');
const clockText = (seconds: number) => `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;

/** The first Sunday at least `weeks` ahead: a default date. */
export function sundayAhead(today: IsoDate, weeks: number): IsoDate {
  const earliest = addDays(today, weeks * 7);
  const day = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return addDays(earliest, (7 - day) % 7);
}
