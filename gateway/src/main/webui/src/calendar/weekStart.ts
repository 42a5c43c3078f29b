/** The first day of a displayed week: 0 = Monday, 6 = Sunday. Plans always count weeks from Monday. */
export type WeekStart = 0 | 6;

const KEY = 'stride.weekStart';

export const storedWeekStart = (): WeekStart => (localStorage.getItem(KEY) === '6' ? 6 : 0);
export const keepWeekStart = (first: WeekStart): void => localStorage.setItem(KEY, String(first));
