import { Link } from 'react-router';
import type { Activity } from '../api/activities';
import { useFormat } from '../i18n/I18n';
import './runs.css';

/** A run as a line of a list; it opens the run. */
export function RunLine({ run }: { run: Activity }) {
  const format = useFormat();
  return (
    <li>
      <Link to={`/runs/${run.id}`} className="run-line">
        <span className="run-line-name">{run.name}</span>
        <span className="muted small">{format.date(run.local_date as string)}</span>
        <span className="run-line-numbers num">
          {format.distance(run.distance_m)} · {format.clock(run.duration_s)} · {format.pace(run.average_pace_s_per_km)}
        </span>
      </Link>
    </li>
  );
}
