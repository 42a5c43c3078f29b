import type { Activity } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useCorrection } from './useCorrection';

/** The data looks like a race; only the athlete knows. */
export function RaceQuestion({ run }: { run: Activity }) {
  const t = useText();
  const correction = useCorrection(run);
  if (!run.race_suggestion || run.is_race) return null;
  return (
    <div className="notice">
      <Icon name="trophy" />
      <div>
        <p>{t('run.raceQuestion')}</p>
        <Button small busy={correction.isPending} onClick={() => correction.mutate({ is_race: true })}>
          {t('run.raceYes')}
        </Button>
      </div>
    </div>
  );
}
