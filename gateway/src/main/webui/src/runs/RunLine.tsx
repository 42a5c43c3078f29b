import { Link } from 'react-router';
import type { Activity } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { Icon } from '../ui/Icon';
import { sportOf } from './sports';
import './runs.css';

/** A run as a line of a list; it opens the run. */
export function RunLine({ run }: { run: Activity }) {
  const t = useText();
  const format = useFormat();
  const running = run.sport === 'run';
  return (
    <li>
      <Link to={`/runs/${run.id as string}`} className="run-line">
        <span className="run-line-name">{run.name}</span>
        <span className="muted small">{format.date(run.local_date as string)}</span>
        <span className="run-line-numbers num">
          {[
            running ? '' : t(`sport.${sportOf(run.sport)}`),
            run.distance_m === null ? '' : format.distance(run.distance_m),
            format.clock(run.duration_s),
            running && run.average_pace_s_per_km ? format.pace(run.average_pace_s_per_km) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          {run.is_race && (
            <span className="badge">
              <Icon name="flag" size={14} />
              {t('workout.type.race')}
            </span>
          )}
          {run.duplicate_of && <span className="badge badge-warn">{t('run.double')}</span>}
        </span>
      </Link>
    </li>
  );
}
