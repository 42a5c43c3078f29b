import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { extent } from '../ui/chart/scale';
import { ProfileChart } from './ProfileChart';
import type { Samples, Series } from './samples';

const known = (series: Series) => series.filter((value): value is number => value != null);

/** Pace, heart rate and elevation over the distance, one below the other. */
export function RunCharts({ samples }: { samples: Samples }) {
  const t = useText();
  const format = useFormat();
  const described = (series: Series, write: (value: number) => string) => {
    const [low, high] = extent(known(series));
    return t('run.between', { low: write(low), high: write(high) });
  };
  const beats = (value: number) => format.number(value);
  const height = (value: number) => format.number(format.elevationValue(value));
  const pace = (value: number) => format.paceDigits(value);
  return (
    <Card title={t('run.charts')}>
      {known(samples.pace).length > 0 && (
        <ProfileChart title={`${t('runs.pace')} (${format.paceUnit})`} description={described(samples.pace, pace)} className="profile-pace" distance={samples.distance} values={samples.pace} write={pace} upsideDown />
      )}
      {known(samples.heartRate).length > 0 && (
        <ProfileChart title={t('runs.heartRate')} description={described(samples.heartRate, beats)} className="profile-heart" distance={samples.distance} values={samples.heartRate} write={beats} />
      )}
      {known(samples.altitude).length > 0 && (
        <ProfileChart title={`${t('run.altitude')} (${format.units === 'imperial' ? 'ft' : 'm'})`} description={described(samples.altitude, height)} className="profile-altitude" distance={samples.distance} values={samples.altitude} write={height} filled />
      )}
    </Card>
  );
}
