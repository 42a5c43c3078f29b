import { useQuery } from '@tanstack/react-query';
import { zones } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Loaded } from '../ui/Loaded';

const METHODS = ['heart_rate_reserve', 'percent_of_max', 'threshold_heart_rate', 'fitness_index', 'threshold_pace'];
const PACE_ZONES = ['recovery', 'easy', 'marathon', 'threshold', 'interval', 'repetition'];

/** Heart-rate and pace zones, by the most personal method the data allows. */
export function YourZones() {
  const t = useText();
  const format = useFormat();
  const query = useQuery(zones());
  const method = (name: string) => (METHODS.includes(name) ? t(`zones.method.${name}` as TextKey) : name.replaceAll('_', ' '));
  const paceZone = (name: string) => (PACE_ZONES.includes(name) ? t(`zones.pace.${name}` as TextKey) : name);
  return (
    <Loaded query={query} height={240}>
      {({ heart_rate: heartRate, pace }) => {
        const byHeart = heartRate[0];
        const byPace = pace[0];
        if (!byHeart && !byPace) return <p className="muted">{t('zones.empty')}</p>;
        return (
          <div className="grid-2">
            {byHeart && (
              <table>
                <caption>
                  {t('zones.heartRate')} <span className="muted small">{byHeart.estimated ? t('zones.estimated') : method(byHeart.method)}</span>
                </caption>
                <tbody>
                  {byHeart.zones.map((zone) => (
                    <tr key={zone.zone}>
                      <th scope="row">{t('zones.zone', { zone: zone.zone })}</th>
                      <td>{t('target.heartRate', { low: zone.low_bpm ?? '–', high: zone.high_bpm ?? '–' })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {byPace && (
              <table>
                <caption>
                  {t('zones.paces')} <span className="muted small">{method(byPace.method)}</span>
                </caption>
                <tbody>
                  {byPace.zones.map((zone) => (
                    <tr key={zone.zone}>
                      <th scope="row">{paceZone(zone.zone)}</th>
                      <td>{zonePace(zone.fast_s_per_km, zone.slow_s_per_km)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        );
      }}
    </Loaded>
  );

  function zonePace(fast: number | null, slow: number | null): string {
    if (slow === null) return t('zones.slower', { pace: format.pace(fast) });
    if (fast === null) return t('zones.faster', { pace: format.pace(slow) });
    return format.paceRange(fast, slow);
  }
}
