import { useEffect, useId, useRef, useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import type { CalendarDay, Workout } from '../api/plans';
import { addDays, type IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import { DayCell } from './DayCell';
import { inWeeks, type View } from './grid';

const WORKOUT = 'application/x-stride-workout';
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  dates: readonly IsoDate[];
  days: ReadonlyMap<IsoDate, CalendarDay>;
  view: View;
  month: IsoDate;
  movable: boolean;
  onOpen: (date: IsoDate) => void;
  /** Called when an arrow key leads to a date that is not shown. */
  onTurn: (date: IsoDate) => void;
  onMove: (workout: Workout, to: IsoDate) => void;
}

/** Weeks of days. Arrow keys move between days, Enter opens one; Alt with an arrow key moves its workout, as dragging does. */
export function Grid({ dates, days, view, month, movable, onOpen, onTurn, onMove }: Props) {
  const t = useText();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [over, setOver] = useState<IsoDate | null>(null);
  const keys = useId();
  const roving = useRovingDate(table, dates, format.today());

  function step(event: KeyboardEvent, date: IsoDate) {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const target = addDays(date, by);
    if (event.altKey) {
      const workout = movableWorkout(days.get(date));
      if (movable && workout) onMove(workout, target);
    } else {
      roving.goTo(target);
      if (!dates.includes(target)) onTurn(target);
    }
  }

  function drop(event: DragEvent, date: IsoDate) {
    event.preventDefault();
    setOver(null);
    const id = event.dataTransfer.getData(WORKOUT);
    const workout = [...days.values()].flatMap((day) => day.planned_workouts).find((candidate) => candidate.id === id);
    if (workout && workout.scheduled_date !== date) onMove(workout, date);
  }

  return (
    <>
      <table ref={table} role="grid" className={`calendar-grid calendar-${view}`} aria-label={t('nav.calendar')} aria-describedby={keys}>
        <thead>
          <tr>
            {dates.slice(0, 7).map((date) => (
              <th key={date} scope="col">
                <span aria-hidden="true">{format.date(date, 'weekdayShort')}</span>
                <span className="sr-only">{format.date(date, 'weekday')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inWeeks(dates).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td
                  key={date}
                  className={over === date ? 'is-over' : undefined}
                  onDragOver={(event) => {
                    if (!event.dataTransfer.types.includes(WORKOUT)) return;
                    event.preventDefault();
                    setOver(date);
                  }}
                  onDragLeave={() => setOver(null)}
                  onDrop={(event) => drop(event, date)}
                >
                  <DayCell
                    date={date}
                    day={days.get(date)}
                    wide={view === 'week'}
                    faded={view === 'month' && date.slice(0, 7) !== month.slice(0, 7)}
                    reachable={date === roving.date}
                    onFocus={() => roving.stayAt(date)}
                    movable={movable}
                    onOpen={() => onOpen(date)}
                    onKeyDown={(event) => step(event, date)}
                    onDragStart={(event, workout) => event.dataTransfer.setData(WORKOUT, workout.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={keys} className="calendar-keys small muted">
        {t(movable ? 'calendar.keysMove' : 'calendar.keys')}
      </p>
    </>
  );
}

/** Tab reaches one day at a time: the last focused one, otherwise today. It may be on a page not shown yet. */
function useRovingDate(table: RefObject<HTMLTableElement | null>, dates: readonly IsoDate[], today: IsoDate) {
  const [wanted, setWanted] = useState(today);
  const going = useRef(false);
  const date = dates.includes(wanted) ? wanted : dates.includes(today) ? today : dates[0];

  useEffect(() => {
    if (!going.current || !dates.includes(wanted)) return;
    going.current = false;
    table.current?.querySelector<HTMLElement>(`[data-date="${wanted}"]`)?.focus();
  }, [dates, wanted, table]);

  function goTo(target: IsoDate) {
    going.current = true;
    setWanted(target);
  }
  return { date, goTo, stayAt: setWanted };
}

/** Completed workouts and races cannot be moved. */
export const isMovable = (workout: Workout): boolean =>
  workout.workout_type !== 'rest' && workout.workout_type !== 'race' && workout.status !== 'completed';

const movableWorkout = (day: CalendarDay | undefined) => day?.planned_workouts.find(isMovable);
