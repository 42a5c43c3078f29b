import type { Lap } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';

export function Laps({ laps }: { laps: readonly Lap[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t('run.laps')}>
      {laps.length === 0 ? (
        <p className="muted">{t('run.noLaps')}</p>
      ) : (
        <div className="table-scroll-x" tabIndex={0} role="region" aria-label={t('run.laps')}>
          <table>
            <thead>
              <tr>
                <th scope="col">#</th>
                <th scope="col">{t('runs.distance')}</th>
                <th scope="col">{t('runs.time')}</th>
                <th scope="col">{t('runs.pace')}</th>
                <th scope="col">{t('runs.heartRate')}</th>
              </tr>
            </thead>
            <tbody>
              {laps.map((lap, i) => (
                <tr key={i}>
                  <th scope="row">{i + 1}</th>
                  <td>{lap.distance_m === null ? '–' : format.distance(lap.distance_m, 2)}</td>
                  <td>{format.clock(lap.duration_s)}</td>
                  <td>{lap.distance_m ? format.paceDigits((lap.duration_s / lap.distance_m) * 1000) : '–'}</td>
                  <td>{lap.average_hr ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
