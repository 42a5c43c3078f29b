import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Chart, Key } from '../ui/chart/Chart';
import { linear, ticks } from '../ui/chart/scale';
import type { PlannedWeek } from './weeks';

const HEIGHT = 130;
const MARGIN = { top: 6, right: 2, bottom: 18, left: 30 };

/** The weekly volume over the plan, with each week's longest run. */
export function VolumeChart({ weeks }: { weeks: readonly PlannedWeek[] }) {
  const t = useText();
  const format = useFormat();
  const value = (km: number) => format.distanceValue(km * 1000);
  const highest = Math.max(1, ...weeks.map((week) => value(week.plannedKm)));
  return (
    <Chart
      title={t('volume.title')}
      description={t('overview.description', { count: weeks.length, peak: format.number(highest), unit: format.distanceUnit })}
      height={HEIGHT}
      legend={
        <>
          <Key className="volume-all">{t('volume.all')}</Key>
          <Key className="volume-longest">{t('volume.longest')}</Key>
        </>
      }
      table={{
        head: [t('overview.week'), t('overview.phase'), `${t('volume.all')} (${format.distanceUnit})`, `${t('volume.longest')} (${format.distanceUnit})`],
        rows: weeks.map((week) => [week.number, t(`phase.${week.phase}` as TextKey), format.number(value(week.plannedKm), 1), format.number(value(week.longestKm), 1)]),
      }}
    >
      {(width) => {
        const x = linear([0, weeks.length], [MARGIN.left, width - MARGIN.right]);
        const y = linear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]);
        const bar = x(1) - x(0);
        const every = Math.max(1, Math.ceil(weeks.length / Math.floor(width / 26)));
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
              <g key={week.number}>
                <rect className="volume-bar-all" x={x(i) + bar * 0.12} width={bar * 0.76} y={y(value(week.plannedKm))} height={y(0) - y(value(week.plannedKm))} rx={2} />
                <rect className="volume-bar-longest" x={x(i) + bar * 0.12} width={bar * 0.76} y={y(value(week.longestKm))} height={y(0) - y(value(week.longestKm))} rx={2} />
                {i % every === 0 && (
                  <text x={x(i) + bar / 2} y={HEIGHT - 4} textAnchor="middle">
                    {week.number}
                  </text>
                )}
              </g>
            ))}
          </>
        );
      }}
    </Chart>
  );
}
