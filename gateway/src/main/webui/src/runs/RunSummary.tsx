import { useQuery } from '@tanstack/react-query';
import { summary } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';

const DAYS = 30;

export function RunSummary() {
  const t = useText();
  const format = useFormat();
  const query = useQuery(summary(DAYS));
  return (
    <Card title={t('runs.lastDays', { count: DAYS })} className="runs-summary">
      <Loaded query={query} height={56}>
        {({ running }) => (
          <dl className="stats">
            <div className="stat">
              <dt>{t('runs.title')}</dt>
              <dd>{format.number(running.total_activities)}</dd>
            </div>
            <div className="stat">
              <dt>{t('runs.distance')}</dt>
              <dd>{format.distance(running.total_distance_km * 1000)}</dd>
            </div>
            <div className="stat">
              <dt>{t('runs.time')}</dt>
              <dd>{format.duration(running.total_duration_hours * 3600)}</dd>
            </div>
          </dl>
        )}
      </Loaded>
    </Card>
  );
}
