import type { Workout } from '../api/plans';
import { useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Icon, type IconName } from '../ui/Icon';
import { isAsked } from './state';

const LOOKS: Record<string, { className: string; icon?: IconName }> = {
  completed: { className: 'badge-good', icon: 'check' },
  skipped: { className: 'badge-warn', icon: 'skip' },
  missed: { className: 'badge-danger', icon: 'close' },
  planned: { className: '' },
};

/** A workout's status as text and icon. */
export function Status({ workout }: { workout: Workout }) {
  const t = useText();
  const look = LOOKS[workout.status] ?? LOOKS.planned!;
  const suggested = isAsked(workout);
  return (
    <span className={`badge ${suggested ? 'badge-warn' : look.className}`}>
      {look.icon && <Icon name={look.icon} size={14} />}
      {t((suggested ? 'workout.status.suggested' : `workout.status.${workout.status}`) as TextKey)}
    </span>
  );
}
