import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { calendar, type CalendarDay, type PlanSummary, type Workout } from '../api/plans';
import { addDays } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { useWorkoutAction } from '../workout/actions';
import { isRest } from '../workout/kind';
import { KindMark } from '../workout/KindMark';
import { SegmentProfile } from '../workout/SegmentProfile';
import { Status } from '../workout/Status';
import { Why } from '../workout/Why';
import { workoutName } from '../workout/words';

/** Today's workout and its purpose; on a day off, the next one; without a plan, how to create one. */
export function Today({ plan }: { plan: UseQueryResult<PlanSummary | null> }) {
  const t = useText();
  return (
    <Card title={t('today.title')} className="today">
      <Loaded query={plan} height={220}>
        {(current) => (current ? <PlannedToday plan={current} /> : <NoPlan />)}
      </Loaded>
    </Card>
  );
}

function NoPlan() {
  const t = useText();
  return (
    <Empty title={t('today.noPlan')} text={t('today.noPlanText')}>
      <LinkButton to="/plan/new" kind="primary" icon="flag">
        {t('today.makePlan')}
      </LinkButton>
      <LinkButton to="/runs" icon="upload">
        {t('today.bringRuns')}
      </LinkButton>
    </Empty>
  );
}

function PlannedToday({ plan }: { plan: PlanSummary }) {
  const format = useFormat();
  const today = format.today();
  const soon = useQuery(calendar(today, addDays(today, 7)));
  return (
    <Loaded query={soon} height={220}>
      {(data) => {
        const days = data.weeks.flatMap((week) => week.days);
        const workouts = days[0]?.planned_workouts ?? [];
        const running = workouts.filter((workout) => !isRest(workout));
        return running.length > 0 ? (
          <>
            {running.map((workout) => (
              <TodaysWorkout key={workout.id} plan={plan} workout={workout} />
            ))}
          </>
        ) : (
          <DayOff days={days.slice(1)} started={plan.plan_start_date <= today} />
        );
      }}
    </Loaded>
  );
}

function TodaysWorkout({ plan, workout }: { plan: PlanSummary; workout: Workout }) {
  const t = useText();
  const format = useFormat();
  const action = useWorkoutAction(plan.id);
  return (
    <div className="stack">
      <div className="today-head">
        <KindMark type={workout.workout_type} size={44} />
        <div>
          <p className="today-name">{workoutName(workout, t, format)}</p>
          <Status workout={workout} />
        </div>
      </div>
      <Why workout={workout} />
      <SegmentProfile segments={workout.segments} />
      <div className="row">
        {workout.status === 'planned' && (
          <Button kind="primary" icon="check" onClick={() => action.mutate({ do: 'complete', workoutId: workout.id })}>
            {t('workout.complete')}
          </Button>
        )}
        <LinkButton to={`/calendar?day=${workout.scheduled_date}`}>{t('today.open')}</LinkButton>
      </div>
    </div>
  );
}

function DayOff({ days, started }: { days: CalendarDay[]; started: boolean }) {
  const t = useText();
  const format = useFormat();
  const next = days.flatMap((day) => day.planned_workouts).find((workout) => !isRest(workout));
  return (
    <div className="stack">
      <div className="today-head">
        <KindMark type="rest" size={44} />
        <div>
          <p className="today-name">{t('workout.type.rest')}</p>
          <p className="muted">{t(started ? 'workout.why.rest' : 'today.notStarted')}</p>
        </div>
      </div>
      {next && (
        <Link className="today-next" to={`/calendar?day=${next.scheduled_date}`}>
          <KindMark type={next.workout_type} />
          <span>
            {t('today.next', { day: format.date(next.scheduled_date, 'weekday') })}{' '}
            <strong>{workoutName(next, t, format)}</strong>
          </span>
        </Link>
      )}
    </div>
  );
}
