import type { TextKey, Translate } from '../i18n/language';

const NAMES = ['profile', 'plan', 'week', 'ahead', 'recent', 'checkins', 'summary', 'fitness', 'bests', 'proposals'];

/** What a section of the coach's context is called; one that these pages do not know yet, as the API does. */
export const sectionName = (name: string, t: Translate): string => (NAMES.includes(name) ? t(`section.name.${name}` as TextKey) : name.replaceAll('_', ' '));
