import { useQuery } from '@tanstack/react-query';
import { fitness } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { LoadChart } from '../ui/chart/LoadChart';
import { Loaded } from '../ui/Loaded';

export function LoadAndForm() {
  const t = useText();
  const trend = useQuery(fitness());
  return (
    <Card title={t('load.title')}>
      <Loaded query={trend} height={260}>
        {(data) =>
          data.ctl === null || data.days.length === 0 ? (
            <p className="muted">{t('load.empty')}</p>
          ) : (
            <>
              <p className="muted small">{t(formText(data.tsb ?? 0))}</p>
              <LoadChart days={data.days} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

/** What form (TSB) means: the bands after Friel, the same five with the same limits as the coach's. */
export function formText(tsb: number) {
  if (tsb < -30) return 'load.form.tooMuch' as const;
  if (tsb < -10) return 'load.form.loaded' as const;
  if (tsb < 5) return 'load.form.even' as const;
  return tsb < 25 ? ('load.form.fresh' as const) : ('load.form.detraining' as const);
}
