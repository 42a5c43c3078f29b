import { useState } from 'react';
import type { ActualActivity, PlanSummary, Workout } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { Format } from '../i18n/format';
import type { TextKey } from '../i18n/language';
import { Button, FileButton } from '../ui/Button';
import { useWorkoutAction } from '../workout/actions';
import { isRest } from '../workout/kind';
import { KindMark } from '../workout/KindMark';
import { SegmentProfile } from '../workout/SegmentProfile';
import { isAsked, isOpen } from '../workout/state';
import { Status } from '../workout/Status';
import { Why } from '../workout/Why';
import { workoutName } from '../workout/words';
import { Fulfilled } from './Fulfilled';
import { isMovable } from './Grid';
import { MatchQuestion } from './MatchQuestion';
import { Notes } from './Notes';
import { SkipForm } from './SkipForm';

interface Props {
  plan: PlanSummary;
  workout: Workout;
  /** The runs of its day not matched to a workout yet. */
  runs: readonly ActualActivity[];
  onMove: () => void;
}

/** A workout with all its details and actions. */
export function WorkoutDetail({ plan, workout, runs, onMove }: Props) {
  const t = useText();
  const format = useFormat();
  return (
    <article className="stack workout-detail">
      <header className="today-head">
        <KindMark type={workout.workout_type} size={44} />
        <div>
          <h3 className="today-name">{workoutName(workout, t, format)}</h3>
          <p className="row">
            {!isRest(workout) && <Status workout={workout} />}
            <span className="small muted">
              {t('calendar.phaseWeek', { phase: t(`phase.${workout.phase}` as TextKey), week: workout.week_number })}
            </span>
          </p>
        </div>
      </header>
      <Why workout={workout} />
      <SegmentProfile segments={workout.segments} />
      {workout.segments.length === 0 && !isRest(workout) && <p>{workout.description}</p>}
      {workout.coach_notes && <p className="notice">{workout.coach_notes}</p>}
      <Matched plan={plan} workout={workout} />
      {plan.status === 'active' && !isRest(workout) && <Actions plan={plan} workout={workout} runs={runs} onMove={onMove} />}
      {!isRest(workout) && <Notes key={workout.id} planId={plan.id} workout={workout} />}
      {!isRest(workout) && (
        <div className="row">
          <FileButton small kind="quiet" icon="watch" href={`/v1/training-plans/${plan.id}/workouts/${workout.id}/workout.fit`} download>
            {t('calendar.forWatch')}
          </FileButton>
          <FileButton small kind="quiet" icon="download" href={`/v1/training-plans/${plan.id}/workouts/${workout.id}/workout.txt`} download>
            {t('calendar.asText')}
          </FileButton>
        </div>
      )}
    </article>
  );
}

/** The matched run and how well it fits; or a possible match; or why none is matched automatically. */
function Matched({ plan, workout }: { plan: PlanSummary; workout: Workout }) {
  const t = useText();
  if (isAsked(workout)) return <MatchQuestion planId={plan.id} workout={workout} />;
  if (workout.status === 'skipped') {
    return workout.skip_reason ? <p className="notice notice-warn">{t('calendar.skippedFor', { reason: workout.skip_reason })}</p> : null;
  }
  if (workout.completed_activity_id) return <Fulfilled workout={workout} />;
  return workout.match.locked && isOpen(workout) ? <p className="small muted">{t('calendar.locked')}</p> : null;
}

function Actions({ plan, workout, runs, onMove }: Props) {
  const t = useText();
  const format = useFormat();
  const action = useWorkoutAction(plan.id);
  const [skipping, setSkipping] = useState(false);
  const open = isOpen(workout);
  if (skipping && open) {
    return (
      <SkipForm
        onCancel={() => setSkipping(false)}
        onSkip={(reason) => {
          action.mutate({ do: 'skip', workoutId: workout.id, reason });
          setSkipping(false);
        }}
      />
    );
  }
  return (
    <div className="row">
      {open && (
        <>
          {!isAsked(workout) &&
            runs.map((run) => (
              <Button key={run.id} icon="run" busy={action.isPending} onClick={() => action.mutate({ do: 'complete', workoutId: workout.id, activityId: run.id })}>
                {t('calendar.itWas', { run: length(run, format) })}
              </Button>
            ))}
          {workout.scheduled_date <= format.today() && (
            <Button kind="primary" icon="check" busy={action.isPending} onClick={() => action.mutate({ do: 'complete', workoutId: workout.id })}>
              {t('workout.complete')}
            </Button>
          )}
          <Button icon="skip" onClick={() => setSkipping(true)}>
            {t('calendar.skip')}
          </Button>
          {isMovable(workout) && (
            <Button icon="move" onClick={onMove}>
              {t('calendar.move')}
            </Button>
          )}
        </>
      )}
      {!open && (
        <Button icon="undo" busy={action.isPending} onClick={() => action.mutate({ do: 'reopen', workoutId: workout.id })}>
          {t('calendar.reopen')}
        </Button>
      )}
      {workout.completed && workout.completed_activity_id && (
        <Button icon="close" busy={action.isPending} onClick={() => action.mutate({ do: 'unmatch', workoutId: workout.id })}>
          {t('calendar.notThis')}
        </Button>
      )}
    </div>
  );
}

const length = (run: ActualActivity, format: Format) =>
  run.distance_km === null ? format.duration((run.duration_minutes ?? 0) * 60) : format.distance(run.distance_km * 1000);
