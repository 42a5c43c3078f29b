import type { Workout } from '../api/plans';
import { useText } from '../i18n/I18n';
import { phaseWhyText, whyText } from './kind';

/** Why a workout is in the plan: what it does, and what its phase is for. */
export function Why({ workout }: { workout: Pick<Workout, 'workout_type' | 'phase'> }) {
  const t = useText();
  return (
    <p className="muted">
      {t(whyText(workout.workout_type))} {t(phaseWhyText(workout.phase))}
    </p>
  );
}
