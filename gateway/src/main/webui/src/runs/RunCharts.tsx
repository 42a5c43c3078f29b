import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { extent } from '../ui/chart/scale';
import { ProfileChart } from './ProfileChart';
import type { Samples, Series } from './samples';

const known = (series: Series) => series.filter((value): value is number => value != null);

const inUnits = (series: Series, value: (stored: number) => number): Series => series.map((each) => (each === null ? null : value(each)));

/** Pace, heart rate and elevation over the distance, one below the other. */
export function RunCharts({ samples }: { samples: Samples }) {
  const t = useText();
  const format = useFormat();
  const described = (series: Series, write: (value: number) => string) => {
    const [low, high] = extent(known(series));
    return t('run.between', { low: write(low), high: write(high) });
  };
  const beats = (value: number) => format.number(value);
  const height = (value: number) => format.number(value);
  const pace = (seconds: number) => format.clock(seconds);
  const paces = inUnits(samples.pace, (value) => format.paceValue(value));
  const heights = inUnits(samples.altitude, (value) => format.elevationValue(value));
  return (
    <Card title={t('run.charts')}>
      {known(paces).length > 0 && (
        <ProfileChart title={`${t('runs.pace')} (${format.paceUnit})`} description={described(paces, pace)} className="profile-pace" distance={samples.distance} values={paces} write={pace} pace />
      )}
      {known(samples.heartRate).length > 0 && (
        <ProfileChart title={t('runs.heartRate')} description={described(samples.heartRate, beats)} className="profile-heart" distance={samples.distance} values={samples.heartRate} write={beats} />
      )}
      {known(heights).length > 0 && (
        <ProfileChart title={`${t('run.altitude')} (${format.units === 'imperial' ? 'ft' : 'm'})`} description={described(heights, height)} className="profile-altitude" distance={samples.distance} values={heights} write={height} filled />
      )}
    </Card>
  );
}
