import type { DetectedReason } from '../api/plans';
import type { Format } from '../i18n/format';
import type { TextKey, Translate } from '../i18n/language';

/** The value in a reason's sentence: a date, a number of days, a fitness index. */
const TOLD: Record<string, RegExp> = { missed_long_run: /\d{4}-\d{2}-\d{2}/, missed_days: /\d+/, race_result: /\d+(?:\.\d+)?/ };

/** What happened, in the pages' language if they know the reason, otherwise in the API's words. */
export function hintText({ reason, message }: DetectedReason, t: Translate, format: Format): string {
  const told = TOLD[reason]?.exec(message)?.[0];
  if (!told) return format.sentence(message);
  const value = reason === 'missed_long_run' ? format.date(told) : format.number(Number(told), told.includes('.') ? 1 : 0);
  return t(`adapt.hint.${reason}` as TextKey, { value });
}
