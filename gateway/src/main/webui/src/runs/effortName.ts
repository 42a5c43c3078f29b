import type { Translate } from '../i18n/language';

/** A best effort's distance as a runner writes it: 400 m, ½ mi, 5 km, half marathon. */
export function effortName(effort: string, t: Translate): string {
  if (effort === 'half_marathon') return t('effort.half');
  if (effort === 'marathon') return t('effort.marathon');
  if (effort === 'half_mile') return '½ mi';
  return effort.replace(/^(\d+)k$/, '$1 km').replace(/^(\d+)m$/, '$1 m').replace(/^(\d+)_mile$/, '$1 mi');
}
