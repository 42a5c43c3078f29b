/** The first day of a week as it is shown: 0 = Monday, 6 = Sunday. Plans always count their weeks from Monday. */
export type WeekStart = 0 | 6;

const KEY = 'stride.weekStart';

export const storedWeekStart = (): WeekStart => (localStorage.getItem(KEY) === '6' ? 6 : 0);
export const keepWeekStart = (first: WeekStart): void => localStorage.setItem(KEY, String(first));
