import { useFormat } from '../i18n/I18n';
import { Chart } from '../ui/chart/Chart';
import { clockTicks, extent, line, linear, ticks } from '../ui/chart/scale';
import type { Series } from './samples';

const HEIGHT = 130;
const MARGIN = { top: 8, right: 4, bottom: 20, left: 40 };
const TABLE_ROWS = 12;

interface Props {
  title: string;
  description: string;
  className: string;
  distance: Series;
  values: Series;
  /** How a value is formatted on the axis and in the table. */
  write: (value: number) => string;
  /** Seconds: small values (a faster pace) on top, and the axis in minutes. */
  pace?: boolean;
  filled?: boolean;
}

/** One quantity over the distance of a run. */
export function ProfileChart({ title, description, className, distance, values, write, pace = false, filled = false }: Props) {
  const format = useFormat();
  const last = distance.findLast((value) => value !== null) ?? 0;
  const [low, high] = bounds(values, pace);
  const every = Math.max(1, Math.floor(values.length / TABLE_ROWS));
  return (
    <Chart
      title={title}
      description={description}
      height={HEIGHT}
      legend={<strong>{title}</strong>}
      table={{
        head: [format.distanceUnit, title],
        rows: distance.flatMap((value, i) => (i % every === 0 && value !== null && values[i] != null ? [[format.distance(value, 2), write(values[i]!)]] : [])),
      }}
    >
      {(width) => {
        const x = linear([0, last], [MARGIN.left, width - MARGIN.right]);
        const y = linear(pace ? [high, low] : [low, high], [HEIGHT - MARGIN.bottom, MARGIN.top]);
        const path = line(distance.map((value, i) => (value === null || values[i] == null ? [0, null] : [x(value), y(Math.min(high, Math.max(low, values[i]!)))])));
        return (
          <>
            {(pace ? clockTicks : ticks)(low, high, 3).map((tick) => (
              <g key={tick}>
                <line className="grid-line" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
                <text x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end">
                  {write(tick)}
                </text>
              </g>
            ))}
            {ticks(0, format.distanceValue(last), Math.max(2, Math.floor(width / 90))).map((tick) => (
              <text key={tick} x={x(format.metresOf(tick))} y={HEIGHT - 4} textAnchor={tick === 0 ? 'start' : 'middle'}>
                {format.number(tick, Number.isInteger(tick) ? 0 : 1)}
              </text>
            ))}
            {filled && path && <path className={`profile-area ${className}`} d={`${path}L${x(last)} ${HEIGHT - MARGIN.bottom}L${x(0)} ${HEIGHT - MARGIN.bottom}Z`} />}
            <path className={`profile-line ${className}`} d={path} />
          </>
        );
      }}
    </Chart>
  );
}

/** The range of nearly all values: a stop at a traffic light must not flatten the rest. */
function bounds(values: Series, pace: boolean): [number, number] {
  const known = values.filter((value): value is number => value != null).sort((a, b) => a - b);
  if (known.length === 0) return [0, 1];
  const [low, high] = extent(pace ? known.slice(0, Math.max(1, Math.ceil(known.length * 0.98))) : known);
  const margin = Math.max((high - low) * 0.1, 1);
  return [low - margin, high + margin];
}
