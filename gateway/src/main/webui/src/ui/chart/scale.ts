/** Maps a value to a position on an axis. */
export type Scale = (value: number) => number;

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const span = to - from || 1;
  return (value) => range[0] + ((value - from) / span) * (range[1] - range[0]);
}

/** About `count` round values between two limits, inclusive. */
export function ticks(from: number, to: number, count = 4): number[] {
  const rough = (to - from) / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return multiples(from, to, [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((step) => step >= rough) ?? rough);
}

/** The same for seconds that are read as minutes: 4:30, 5:00, 5:30. */
export function clockTicks(from: number, to: number, count = 4): number[] {
  const rough = (to - from) / count;
  return multiples(from, to, [5, 10, 15, 30, 60, 120, 300, 600].find((step) => step >= rough) ?? rough);
}

function multiples(from: number, to: number, step: number): number[] {
  if (!(to > from)) return [from];
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export function extent(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 1] : [low, high];
}

/** An SVG path through points; a gap where a value is missing. */
export function line(points: readonly (readonly [number, number | null])[]): string {
  let path = '';
  let drawing = false;
  for (const [x, y] of points) {
    if (y === null || !Number.isFinite(y)) {
      drawing = false;
    } else {
      path += `${drawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      drawing = true;
    }
  }
  return path;
}
