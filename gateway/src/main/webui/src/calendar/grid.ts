import type { Calendar, CalendarDay } from '../api/plans';
import { addDays, endOfMonth, range, startOfMonth, startOfWeek, type IsoDate } from '../i18n/dates';
import type { WeekStart } from './weekStart';

export type View = 'month' | 'week';

/** The dates a view shows: whole weeks, from the one with the first of the month to the one with its last. */
export function shownDates(view: View, date: IsoDate, first: WeekStart): IsoDate[] {
  if (view === 'week') return range(startOfWeek(date, first), 7);
  const start = startOfWeek(startOfMonth(date), first);
  const end = addDays(startOfWeek(endOfMonth(date), first), 6);
  return range(start, (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1);
}

/** The API's weeks start on Monday; here they are flattened to days, to be grouped as the athlete prefers. */
export function daysOf(calendar: Calendar): Map<IsoDate, CalendarDay> {
  return new Map(calendar.weeks.flatMap((week) => week.days).map((day) => [day.date, day]));
}

export function inWeeks<T>(days: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
