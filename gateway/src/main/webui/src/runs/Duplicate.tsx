import { Link } from 'react-router';
import type { Activity } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useCorrection } from './useCorrection';

/** The same run from another device or service: both are kept, one counts, and the athlete can decide otherwise. */
export function Duplicate({ run }: { run: Activity }) {
  const t = useText();
  const correction = useCorrection(run);
  const decide = (choice: 'apart' | 'preferred' | 'automatic') => correction.mutate({ duplicate_choice: choice });
  if (run.duplicate_of) {
    return (
      <div className="notice notice-warn">
        <Icon name="info" />
        <div>
          <p>
            {t('run.duplicate')} <Link to={`/runs/${run.duplicate_of as string}`}>{t('run.duplicateOther')}</Link>
          </p>
          <div className="row">
            <Button small busy={correction.isPending} onClick={() => decide('preferred')}>
              {t('run.countThis')}
            </Button>
            <Button small busy={correction.isPending} onClick={() => decide('apart')}>
              {t('run.countBoth')}
            </Button>
          </div>
        </div>
      </div>
    );
  }
  if (run.duplicate_choice === 'automatic') return null;
  return (
    <div className="notice">
      <Icon name="info" />
      <div>
        <p>{t(run.duplicate_choice === 'apart' ? 'run.countsApart' : 'run.countsPreferred')}</p>
        <Button small icon="undo" busy={correction.isPending} onClick={() => decide('automatic')}>
          {t('run.decideAutomatic')}
        </Button>
      </div>
    </div>
  );
}
