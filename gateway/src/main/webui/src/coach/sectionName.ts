import type { TextKey, Translate } from '../i18n/language';

const NAMES = ['profile', 'plan', 'week', 'ahead', 'recent', 'checkins', 'summary', 'fitness', 'bests', 'proposals'];

/** The name of a section of the coach's context; for unknown sections, the API's own name. */
export const sectionName = (name: string, t: Translate): string => (NAMES.includes(name) ? t(`section.name.${name}` as TextKey) : name.replaceAll('_', ' '));
