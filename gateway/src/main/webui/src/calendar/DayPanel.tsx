import { Link } from 'react-router';
import type { ActualActivity, CalendarDay, PlanSummary, Workout } from '../api/plans';
import type { IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Skeleton } from '../ui/Skeleton';
import { WorkoutDetail } from './WorkoutDetail';

/** A day with all that is planned and all that was done. */
export function DayPanel({
  date,
  day,
  plan,
  onClose,
  onMove,
}: {
  date: IsoDate;
  day: CalendarDay | undefined;
  plan: PlanSummary | null;
  onClose: () => void;
  onMove: (workout: Workout) => void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <Dialog side title={format.date(date, 'long')} onClose={onClose}>
      {!day ? (
        <Skeleton height={220} />
      ) : (
        <>
          {plan && day.planned_workouts.map((workout) => <WorkoutDetail key={workout.id} plan={plan} workout={workout} onMove={() => onMove(workout)} />)}
          {day.planned_workouts.length === 0 && day.actual_activities.length === 0 && <p className="muted">{t('calendar.nothing')}</p>}
          {day.actual_activities.length > 0 && (
            <section className="stack">
              <h3>{t('calendar.done')}</h3>
              <ul className="day-runs">
                {day.actual_activities.map((activity) => (
                  <li key={activity.id}>
                    <Done activity={activity} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}

const SPORTS = ['run', 'ride', 'swim', 'walk', 'hike', 'strength'];

function Done({ activity }: { activity: ActualActivity }) {
  const t = useText();
  const format = useFormat();
  const sport = SPORTS.includes(activity.sport) ? activity.sport : 'other';
  return (
    <Link to={`/runs/${activity.id}`} className="day-done">
      <Icon name="run" />
      <span>
        <strong>{t(`sport.${sport}` as TextKey)}</strong>{' '}
        <span className="num muted">
          {[
            activity.distance_km === null ? '' : format.distance(activity.distance_km * 1000, 2),
            activity.duration_minutes === null ? '' : format.duration(activity.duration_minutes * 60),
            activity.pace_per_km === null || activity.sport !== 'run' ? '' : format.pace(activity.pace_per_km * 60),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Icon name="right" size={16} />
    </Link>
  );
}
