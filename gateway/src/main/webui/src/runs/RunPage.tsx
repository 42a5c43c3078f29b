import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { activity } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';

export default function RunPage() {
  const { id = '' } = useParams();
  const t = useText();
  const format = useFormat();
  const run = useQuery(activity(id));
  return (
    <Page title={run.data?.name ?? t('runs.title')}>
      <Card>
        <Loaded query={run}>
          {(data) => (
            <dl className="stats">
              {[
                [t('runs.distance'), format.distance(data.distance_m, 2)],
                [t('runs.time'), format.clock(data.duration_s)],
                [t('runs.pace'), format.pace(data.average_pace_s_per_km)],
                [t('runs.heartRate'), format.heartRate(data.average_hr)],
                [t('runs.elevation'), format.elevation(data.elevation_gain_m)],
              ].map(([name, value]) => (
                <div className="stat" key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
