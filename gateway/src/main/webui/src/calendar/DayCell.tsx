import type { DragEvent, KeyboardEvent } from 'react';
import type { CalendarDay, Workout } from '../api/plans';
import type { IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import type { Format } from '../i18n/format';
import type { TextKey, Translate } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { isRest, shortText } from '../workout/kind';
import { KindMark } from '../workout/KindMark';
import { workoutLength, workoutName } from '../workout/words';
import { isMovable } from './Grid';

interface Props {
  date: IsoDate;
  day: CalendarDay | undefined;
  wide: boolean;
  faded: boolean;
  /** Whether Tab reaches this day; arrow keys move on from there. */
  reachable: boolean;
  movable: boolean;
  onOpen: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: (event: DragEvent, workout: Workout) => void;
}

/** A day: clicking anywhere opens it; what is drawn on it is visual only, and draggable. */
export function DayCell({ date, day, wide, faded, reachable, movable, onOpen, onFocus, onKeyDown, onDragStart }: Props) {
  const t = useText();
  const format = useFormat();
  const workouts = day?.planned_workouts ?? [];
  const runs = (day?.actual_activities ?? []).filter((activity) => activity.sport === 'run');
  return (
    <div className={['day', day?.is_today ? 'is-today' : '', faded ? 'is-faded' : '', day?.is_race_day ? 'is-race' : '', wide ? 'is-wide' : ''].filter(Boolean).join(' ')}>
      <button
        type="button"
        className="day-open"
        data-date={date}
        tabIndex={reachable ? 0 : -1}
        aria-current={day?.is_today ? 'date' : undefined}
        onClick={onOpen}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <span className="sr-only">{daySentence(date, day, t, format)}</span>
      </button>
      <span className="day-picture" aria-hidden="true">
        <span className="day-number">
          {wide && <span className="day-name">{format.date(date, 'weekdayShort')}</span>}
          {format.date(date, 'dayOfMonth')}
        </span>
        {workouts.map((workout) => (
          <span
            key={workout.id}
            className={`day-workout status-${workout.status}`}
            draggable={movable && isMovable(workout)}
            onDragStart={(event) => onDragStart(event, workout)}
            onClick={onOpen}
          >
            <span className="day-mark">
              <KindMark type={workout.workout_type} size={24} />
              {workout.status !== 'planned' && !isRest(workout) && (
                <span className={`day-sign sign-${workout.status}`}>
                  <Icon name={workout.completed ? 'check' : workout.skipped ? 'skip' : 'close'} size={12} />
                </span>
              )}
            </span>
            {(wide || !isRest(workout)) && (
              <span className="day-words">
                <span className="day-title">{t(shortText(workout.workout_type))}</span>
                {!isRest(workout) && <span className="num">{workoutLength(workout, format)}</span>}
              </span>
            )}
          </span>
        ))}
        {runs.map((run) => (
          <span key={run.id} className="day-run num">
            <Icon name="run" size={14} />
            <span>
              {run.distance_km === null ? '–' : format.distanceDigits(run.distance_km * 1000)}
              <span className="day-unit"> {format.distanceUnit}</span>
            </span>
          </span>
        ))}
      </span>
    </div>
  );
}

/** The whole day in a sentence, for screen readers. */
function daySentence(date: IsoDate, day: CalendarDay | undefined, t: Translate, format: Format): string {
  const planned = (day?.planned_workouts ?? []).map((workout) => {
    const name = workoutName(workout, t, format);
    return isRest(workout) ? name : `${name}, ${t(`workout.status.${workout.status}` as TextKey)}`;
  });
  const run = (day?.actual_activities ?? []).map((activity) =>
    t('calendar.ran', { distance: activity.distance_km === null ? '–' : format.distance(activity.distance_km * 1000) }),
  );
  return [format.date(date, 'long'), ...planned, ...run].join('. ');
}
