import type { TextKey } from '../i18n/language';
import { CLOCK } from '../ui/Field';
import type { Draft } from './request';

type Field = 'ownDistance' | 'goal' | 'weekly' | 'longest' | 'maxWeekly' | 'maxSession' | 'recentTime' | 'away';

/** Invalid entries and their messages. */
export type Mistakes = Partial<Record<Field, TextKey>>;

/** A number as an athlete enters it, with a point or comma. */
export const AMOUNT = String.raw`\s*\d+(?:[.,]\d+)?\s*`;

const isAmount = (text: string) => text.trim() === '' || new RegExp(`^(?:${AMOUNT})$`).test(text);
const isClock = (text: string) => text.trim() === '' || new RegExp(`^(?:${CLOCK})$`).test(text.trim());

/** Incomplete or invalid entries: a plan that ignores them would not be what the athlete means. */
export function mistakesOf(draft: Draft): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of ['weekly', 'longest', 'maxWeekly'] as const) {
    if (!isAmount(draft[field])) mistakes[field] = 'wizard.noAmount';
  }
  if (!/^\d*$/.test(draft.maxSession.trim())) mistakes.maxSession = 'wizard.noAmount';
  if (draft.race === 'other' && !isAmount(draft.ownDistance)) mistakes.ownDistance = 'wizard.noAmount';
  if (!isClock(draft.goal)) mistakes.goal = 'wizard.noClock';
  if (draft.recentDistance !== 'none' && (draft.recentTime.trim() === '' || !isClock(draft.recentTime))) mistakes.recentTime = 'wizard.noClock';
  if (draft.away.some(({ from, to }) => Boolean(from) !== Boolean(to) || to < from)) mistakes.away = 'wizard.noStretch';
  return mistakes;
}
