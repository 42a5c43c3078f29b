import type { Activity } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';

/** Measured and derived figures; unknown ones are omitted. */
export function RunNumbers({ run }: { run: Activity }) {
  const t = useText();
  const format = useFormat();
  const running = run.sport === 'run';
  const numbers: [string, string | null][] = [
    [t('runs.distance'), run.distance_m === null ? null : format.distance(run.distance_m, 2)],
    [t('runs.time'), format.clock(run.duration_s)],
    [t('runs.pace'), running && run.average_pace_s_per_km ? format.pace(run.average_pace_s_per_km) : null],
    [t('run.gap'), running && run.grade_adjusted_pace_s_per_km ? format.pace(run.grade_adjusted_pace_s_per_km) : null],
    [t('runs.heartRate'), run.average_hr ? format.heartRate(run.average_hr) : null],
    [t('run.maxHeartRate'), run.max_hr ? format.heartRate(run.max_hr) : null],
    [t('run.cadence'), run.average_cadence ? format.number(run.average_cadence) : null],
    [t('runs.elevation'), run.elevation_gain_m === null ? null : format.elevation(run.elevation_gain_m)],
    [t('run.load'), run.load ? format.number(run.load.value) : null],
    [t('run.efficiency'), run.metres_per_heartbeat ? format.number(run.metres_per_heartbeat, 2) : null],
    [t('run.decoupling'), run.decoupling_percent === null ? null : `${format.number(run.decoupling_percent, 1)} %`],
    [t('run.ageGrade'), run.age_grade_percent === null ? null : `${format.number(run.age_grade_percent, 1)} %`],
    [t('run.device'), run.device],
  ];
  return (
    <dl className="stats run-stats">
      {numbers.map(([name, value]) =>
        value === null ? null : (
          <div className="stat" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
