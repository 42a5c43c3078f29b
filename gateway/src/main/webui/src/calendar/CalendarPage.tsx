import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { calendar, type Workout } from '../api/plans';
import { addDays, addMonths, dateOf, startOfMonth, type IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import { Button, IconButton, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Choice } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ALL_KINDS } from '../workout/kind';
import { KindLegend } from '../workout/KindMark';
import { DayPanel } from './DayPanel';
import { daysOf, shownDates, type View } from './grid';
import { Grid } from './Grid';
import { MoveDialog, type Move } from './MoveDialog';
import { PlanOverview } from './PlanOverview';
import { storedWeekStart } from './weekStart';
import './calendar.css';

/** Planned and completed runs by month or week, with the selected day beside it. */
export default function CalendarPage() {
  const t = useText();
  const format = useFormat();
  const place = usePlace(format.today());
  const first = storedWeekStart();
  const dates = useMemo(() => shownDates(place.view, place.date, first), [place.view, place.date, first]);
  const query = useQuery(calendar(dates[0]!, dates.at(-1)!));
  const [move, setMove] = useState<Move | null>(null);
  const plan = query.data?.plan ?? null;
  const proposeMove = (workout: Workout, to?: IsoDate) => setMove({ workout, to: to ?? workout.scheduled_date });

  return (
    <Page
      title={t('nav.calendar')}
      actions={
        <>
          <LinkButton to={plan ? '/plan' : '/plan/new'} icon="flag" kind={plan ? 'secondary' : 'primary'}>
            {t(plan ? 'calendar.plan' : 'today.makePlan')}
          </LinkButton>
          <LinkButton to="/settings#feed" icon="link">
            {t('calendar.subscribe')}
          </LinkButton>
        </>
      }
    >
      <Card className="calendar-card">
        <div className="calendar-bar">
          <div className="calendar-turn">
            <IconButton icon="left" label={t(place.view === 'month' ? 'calendar.previousMonth' : 'calendar.previousWeek')} onClick={() => place.turn(-1)} />
            <h2 aria-live="polite">{place.view === 'month' ? format.date(place.date, 'month') : weekTitle()}</h2>
            <IconButton icon="right" label={t(place.view === 'month' ? 'calendar.nextMonth' : 'calendar.nextWeek')} onClick={() => place.turn(1)} />
          </div>
          <div className="row">
            <Button small onClick={() => place.go({ date: format.today() })}>
              {t('nav.today')}
            </Button>
            <Choice<View>
              label={t('calendar.view')}
              hideLabel
              value={place.view}
              onChange={(view) => place.go({ view })}
              options={[
                { value: 'month', text: t('calendar.month') },
                { value: 'week', text: t('calendar.week') },
              ]}
            />
          </div>
        </div>
        <Loaded query={query} height={520}>
          {(data) => (
            <Grid
              dates={dates}
              days={daysOf(data)}
              view={place.view}
              month={place.date}
              movable={data.plan?.status === 'active'}
              onOpen={(date) => place.go({ day: date })}
              onTurn={(date) => place.go({ date })}
              onMove={proposeMove}
            />
          )}
        </Loaded>
        <KindLegend kinds={ALL_KINDS} />
      </Card>
      {plan && <PlanOverview plan={plan} onWeek={(date) => place.go({ view: 'week', date })} />}
      {place.day && (
        <DayPanel date={place.day} query={query} onClose={() => place.go({ day: null })} onMove={proposeMove} />
      )}
      {move && plan && <MoveDialog planId={plan.id} move={move} onClose={() => setMove(null)} />}
    </Page>
  );

  function weekTitle(): string {
    return `${format.date(dates[0]!, 'dayMonth')} – ${format.date(dates[6]!, 'dayMonth')}`;
  }
}

interface Place {
  view: View;
  date: IsoDate;
  day: IsoDate | null;
}

/** The calendar's position, kept in the URL so that links and going back work. */
function usePlace(today: IsoDate) {
  const [parameters, setParameters] = useSearchParams();
  const day = dateOf(parameters.get('day')) ?? null;
  const narrow = typeof window.matchMedia === 'function' && window.matchMedia('(max-width: 699px)').matches;
  const asked = parameters.get('view');
  const place: Place = {
    view: asked === 'week' || asked === 'month' ? asked : narrow ? 'week' : 'month',
    date: dateOf(parameters.get('date')) ?? day ?? today,
    day,
  };

  function go(change: Partial<Place>) {
    const next = { ...place, ...change };
    const query = new URLSearchParams({ view: next.view, date: next.date });
    if (next.day) query.set('day', next.day);
    setParameters(query, { replace: change.day === undefined, preventScrollReset: true });
  }

  function turn(direction: 1 | -1) {
    go({ date: place.view === 'month' ? addMonths(startOfMonth(place.date), direction) : addDays(place.date, 7 * direction), day: null });
  }

  return { ...place, go, turn };
}
