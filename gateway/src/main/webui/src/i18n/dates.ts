/** Calendar dates as in the API, `2026-11-28`: the athlete's days, without time or time zone. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

const millis = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);

/** The date in a text; undefined if invalid, as in a mistyped URL. */
export function dateOf(text: string | null): IsoDate | undefined {
  const exists = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(millis(text)) && utc(text).toISOString().startsWith(text);
  return exists ? text : undefined;
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(millis(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((millis(to) - millis(from)) / DAY_MS);

/** 0 = Monday … 6 = Sunday. */
export const weekday = (date: IsoDate): number => (new Date(millis(date)).getUTCDay() + 6) % 7;

/** The first day of a week that starts on `first` (0 = Monday, 6 = Sunday). */
export const startOfWeek = (date: IsoDate, first = 0): IsoDate => addDays(date, -((weekday(date) - first + 7) % 7));

export const startOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;

export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export const endOfMonth = (date: IsoDate): IsoDate => addDays(addMonths(date, 1), -1);

export const range = (start: IsoDate, days: number): IsoDate[] => Array.from({ length: days }, (_, i) => addDays(start, i));

/** Today in a time zone; the browser's own if none is known. */
export function todayIn(timeZone: string | undefined, now = new Date()): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const utc = (date: IsoDate): Date => new Date(millis(date));
