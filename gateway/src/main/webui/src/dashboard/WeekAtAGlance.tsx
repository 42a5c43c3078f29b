import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { calendar, type CalendarDay, type CalendarWeek } from '../api/plans';
import { addDays, startOfWeek } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Card } from '../ui/Card';
import { Icon, type IconName } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { isRest } from '../workout/kind';
import { KindMark } from '../workout/KindMark';
import { workoutName } from '../workout/words';

export function WeekAtAGlance() {
  const t = useText();
  const format = useFormat();
  const monday = startOfWeek(format.today());
  const week = useQuery(calendar(monday, addDays(monday, 6)));
  return (
    <Card title={t('week.title')} actions={<Link to="/calendar">{t('week.calendar')}</Link>}>
      <Loaded query={week} height={150}>
        {(data) => <Week week={data.weeks[0]} />}
      </Loaded>
    </Card>
  );
}

function Week({ week }: { week: CalendarWeek | undefined }) {
  const t = useText();
  const format = useFormat();
  if (!week) return null;
  const planned = week.planned_volume_km * 1000;
  const run = week.actual_volume_km * 1000;
  return (
    <>
      <ul className="week-strip">
        {week.days.map((day) => (
          <li key={day.date}>
            <Day day={day} />
          </li>
        ))}
      </ul>
      <div className="meter">
        <p className="small num">
          {planned > 0
            ? t('week.volume', { run: format.distance(run), planned: format.distance(planned) })
            : t('week.volumeFree', { run: format.distance(run) })}
        </p>
        {planned > 0 && (
          <div className="progress" role="img" aria-label={format.percent(run / planned)}>
            <span style={{ width: `${Math.min(100, (run / planned) * 100)}%` }} />
          </div>
        )}
      </div>
    </>
  );
}

const SIGNS: Record<string, IconName> = { completed: 'check', skipped: 'skip', missed: 'close' };

function Day({ day }: { day: CalendarDay }) {
  const t = useText();
  const format = useFormat();
  const workout = day.planned_workouts.find((candidate) => !isRest(candidate)) ?? day.planned_workout;
  const run = day.actual_activities.reduce((sum, activity) => sum + (activity.sport === 'run' ? (activity.distance_km ?? 0) : 0), 0);
  const training = workout != null && !isRest(workout);
  const sign = training ? SIGNS[workout.status] : undefined;
  const said = [
    workout ? workoutName(workout, t, format) : t('week.nothing'),
    training ? t(`workout.status.${workout.status}` as TextKey) : '',
    run > 0 ? t('calendar.ran', { distance: format.distance(run * 1000) }) : '',
  ].filter(Boolean);
  return (
    <Link
      className={`week-day${day.is_today ? ' is-today' : ''}`}
      to={`/calendar?day=${day.date}`}
      aria-current={day.is_today ? 'date' : undefined}
    >
      <span className="sr-only">{`${format.date(day.date, 'long')}: ${said.join(', ')}`}</span>
      <span className="week-day-name" aria-hidden="true">{format.date(day.date, 'weekdayShort')}</span>
      <span className="week-day-mark">
        {workout ? <KindMark type={workout.workout_type} /> : <span className="week-day-none" />}
        {sign && (
          <span className={`week-day-sign is-${workout?.status}`}>
            <Icon name={sign} size={12} />
          </span>
        )}
      </span>
      <span className={run > 0 ? 'week-day-km num' : 'week-day-km num muted'} aria-hidden="true">
        {run > 0 ? format.distanceDigits(run * 1000) : workout?.target_distance_km ? format.distanceDigits(workout.target_distance_km * 1000) : '·'}
      </span>
    </Link>
  );
}
