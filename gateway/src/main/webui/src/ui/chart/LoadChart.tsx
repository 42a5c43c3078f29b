import type { FitnessDay } from '../../api/activities';
import { useFormat, useText } from '../../i18n/I18n';
import { Chart, Key } from './Chart';
import { extent, line, linear, ticks } from './scale';

const HEIGHT = 200;
const MARGIN = { top: 8, right: 4, bottom: 20, left: 30 };

/** Fitness (CTL), fatigue (ATL) and their difference, form (TSB), day by day. */
export function LoadChart({ days }: { days: readonly FitnessDay[] }) {
  const t = useText();
  const format = useFormat();
  const last = days.at(-1);
  if (!last) return null;
  const number = (value: number) => format.number(Math.round(value) || 0);
  return (
    <Chart
      title={t('load.title')}
      description={t('load.description', { ctl: number(last.ctl), atl: number(last.atl), tsb: number(last.tsb) })}
      height={HEIGHT}
      legend={
        <>
          <Key className="load-ctl">{t('load.ctl', { value: number(last.ctl) })}</Key>
          <Key className="load-atl">{t('load.atl', { value: number(last.atl) })}</Key>
          <Key className="load-tsb">{t('load.tsb', { value: number(last.tsb) })}</Key>
        </>
      }
      table={{
        head: [t('chart.day'), 'CTL', 'ATL', 'TSB'],
        rows: days.filter((_, i) => (days.length - 1 - i) % 7 === 0).map((day) => [format.date(day.date as string), number(day.ctl), number(day.atl), number(day.tsb)]),
      }}
    >
      {(width) => <Lines days={days} width={width} />}
    </Chart>
  );
}

function Lines({ days, width }: { days: readonly FitnessDay[]; width: number }) {
  const format = useFormat();
  const [low, high] = extent(days.flatMap((day) => [day.ctl, day.atl, day.tsb, 0]));
  const x = linear([0, Math.max(1, days.length - 1)], [MARGIN.left, width - MARGIN.right]);
  const y = linear([low, high * 1.05], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = (value: (day: FitnessDay) => number) => line(days.map((day, i) => [x(i), y(value(day))]));
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 90))));
  return (
    <>
      {ticks(low, high, 4).map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'zero-line' : 'grid-line'} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
      {days.map((day, i) =>
        i % every === Math.floor(every / 2) ? (
          <text key={day.date as string} x={x(i)} y={HEIGHT - 4} textAnchor="middle">
            {format.date(day.date as string, 'dayMonth')}
          </text>
        ) : null,
      )}
      <path className="load-tsb-area" d={`${path((day) => day.tsb)}L${x(days.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`} />
      <path className="load-line load-tsb-line" d={path((day) => day.tsb)} />
      <path className="load-line load-atl-line" d={path((day) => day.atl)} />
      <path className="load-line load-ctl-line" d={path((day) => day.ctl)} />
    </>
  );
}
