import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { calendar, type CalendarWeek, type PlanSummary } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Card } from '../ui/Card';
import { Chart, Key } from '../ui/chart/Chart';
import { linear, ticks } from '../ui/chart/scale';
import { Loaded } from '../ui/Loaded';

const HEIGHT = 150;
const MARGIN = { top: 6, right: 2, bottom: 34, left: 30 };

/** The whole plan at a glance: its phases as a band, and planned and completed volume per week. */
export function PlanOverview({ plan, onWeek }: { plan: PlanSummary; onWeek: (date: string) => void }) {
  const t = useText();
  const format = useFormat();
  const whole = useQuery(calendar(plan.plan_start_date, plan.plan_end_date));
  return (
    <Card
      title={plan.goal_race_name}
      actions={
        <span className="badge num">
          {t('overview.left', { count: Math.max(0, plan.days_to_race) })}
        </span>
      }
    >
      <p className="small muted num">
        {t('race.week', { week: Math.min(Math.max(plan.current_week, 0), plan.total_weeks), weeks: plan.total_weeks })} ·{' '}
        {t('race.workouts', { done: plan.workouts_completed, total: plan.workouts_total })} ·{' '}
        {format.date(plan.goal_race_date, 'short')}
      </p>
      <Loaded query={whole} height={HEIGHT + 60}>
        {(data) => <Weeks weeks={data.weeks} current={plan.current_week} onWeek={onWeek} />}
      </Loaded>
    </Card>
  );
}

function Weeks({ weeks, current, onWeek }: { weeks: CalendarWeek[]; current: number; onWeek: (date: string) => void }) {
  const t = useText();
  const format = useFormat();
  const km = (value: number) => format.distanceValue(value * 1000);
  const phase = (week: CalendarWeek) => (week.phase ? t(`phase.${week.phase}` as TextKey) : '–');
  const highest = Math.max(1, ...weeks.map((week) => km(Math.max(week.planned_volume_km, week.actual_volume_km))));
  return (
    <Chart
      title={t('overview.title')}
      description={t('overview.description', { count: weeks.length, peak: format.number(highest), unit: format.distanceUnit })}
      height={HEIGHT}
      legend={
        <>
          <Key className="volume-planned">{t('overview.planned')}</Key>
          <Key className="volume-run">{t('overview.run')}</Key>
        </>
      }
      table={{
        head: [t('overview.week'), t('overview.phase'), `${t('overview.planned')} (${format.distanceUnit})`, `${t('overview.run')} (${format.distanceUnit})`],
        rows: weeks.map((week) => [<Link to={`/calendar?view=week&date=${week.days[0]!.date}`}>{week.week_number}</Link>, phase(week), format.number(km(week.planned_volume_km), 1), format.number(km(week.actual_volume_km), 1)]),
      }}
    >
      {(width) => {
        const x = linear([0, weeks.length], [MARGIN.left, width - MARGIN.right]);
        const y = linear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]);
        const bar = x(1) - x(0);
        return (
          <>
            {ticks(0, highest, 3).map((tick) => (
              <g key={tick}>
                <line className="grid-line" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
                <text x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end">
                  {format.number(tick)}
                </text>
              </g>
            ))}
            {weeks.map((week, i) => (
              <g key={week.week_number} className={week.week_number === current ? 'volume-week is-current' : 'volume-week'} onClick={() => onWeek(week.days[0]!.date)}>
                <rect className="volume-hit" x={x(i)} width={bar} y={MARGIN.top} height={HEIGHT - MARGIN.top - MARGIN.bottom} />
                <rect className="volume-bar-planned" x={x(i) + bar * 0.12} width={bar * 0.76} y={y(km(week.planned_volume_km))} height={y(0) - y(km(week.planned_volume_km))} rx={2} />
                <rect className="volume-bar-run" x={x(i) + bar * 0.3} width={bar * 0.4} y={y(km(week.actual_volume_km))} height={y(0) - y(km(week.actual_volume_km))} rx={2} />
              </g>
            ))}
            {bands(weeks).map((band) => (
              <PhaseBand key={band.from} phase={band.phase} from={x(band.from)} to={x(band.to)} />
            ))}
          </>
        );
      }}
    </Chart>
  );
}

function PhaseBand({ phase, from, to }: { phase: string; from: number; to: number }) {
  const t = useText();
  const name = t(`phase.${phase}` as TextKey);
  const room = Math.floor((to - from - 4) / 6.6);
  return (
    <g>
      <rect className={`phase-band phase-${phase}`} x={from + 1} width={Math.max(2, to - from - 2)} y={HEIGHT - 26} height={22} rx={5} />
      <text className="phase-name" x={(from + to) / 2} y={HEIGHT - 11} textAnchor="middle">
        {name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`}
      </text>
    </g>
  );
}

interface Band {
  phase: string;
  from: number;
  to: number;
}

/** Consecutive weeks of one phase, grouped. */
export function bands(weeks: readonly Pick<CalendarWeek, 'phase'>[]): Band[] {
  const found: Band[] = [];
  weeks.forEach((week, index) => {
    const last = found.at(-1);
    if (last && last.phase === week.phase) last.to = index + 1;
    else if (week.phase) found.push({ phase: week.phase, from: index, to: index + 1 });
  });
  return found;
}
