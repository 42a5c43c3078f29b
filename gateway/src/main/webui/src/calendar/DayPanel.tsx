import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ActualActivity, Calendar, CalendarDay, PlanSummary, Workout } from '../api/plans';
import type { IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Skeleton } from '../ui/Skeleton';
import { daysOf } from './grid';
import { WorkoutDetail } from './WorkoutDetail';

interface Props {
  date: IsoDate;
  query: UseQueryResult<Calendar>;
  onClose: () => void;
  onMove: (workout: Workout) => void;
}

/** A day with everything planned and done. */
export function DayPanel({ date, query, onClose, onMove }: Props) {
  const format = useFormat();
  return (
    <Dialog side title={format.date(date, 'long')} onClose={onClose}>
      <Loaded query={query} height={220}>
        {(data) => {
          const day = daysOf(data).get(date);
          return day || !query.isPlaceholderData ? <Day day={day} plan={data.plan} onMove={onMove} /> : <Skeleton height={220} />;
        }}
      </Loaded>
    </Dialog>
  );
}

function Day({ day, plan, onMove }: { day: CalendarDay | undefined; plan: PlanSummary | null; onMove: (workout: Workout) => void }) {
  const t = useText();
  const { planned_workouts: workouts, actual_activities: activities } = day ?? { planned_workouts: [], actual_activities: [] };
  const free = activities.filter(({ id, sport }) => sport === 'run' && !workouts.some((workout) => workout.completed_activity_id === id));
  return (
    <>
      {plan && workouts.map((workout) => <WorkoutDetail key={workout.id} plan={plan} workout={workout} runs={free} onMove={() => onMove(workout)} />)}
      {workouts.length === 0 && activities.length === 0 && <p className="muted">{t('calendar.nothing')}</p>}
      {activities.length > 0 && (
        <section className="stack">
          <h3>{t('calendar.done')}</h3>
          <ul className="day-runs">
            {activities.map((activity) => (
              <li key={activity.id}>
                <Done activity={activity} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
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
