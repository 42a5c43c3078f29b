import type { Streams } from '../api/activities';

export type Series = readonly (number | null)[];

/** A recording's channels side by side, one entry per sample. */
export interface Samples {
  /** Metres from the start. */
  distance: Series;
  /** Seconds from the start. */
  time: Series;
  /** Seconds per kilometre, smoothed; null where the runner stood still. */
  pace: Series;
  heartRate: Series;
  altitude: Series;
}

/** Slower than this counts as standing: 20 min/km. */
const STANDING_S_PER_KM = 1200;
const SMOOTHED_OVER_S = 20;

export function samplesOf({ streams }: Streams): Samples | null {
  const channel = (name: string): Series | null => (streams[name]?.values as Series | undefined) ?? null;
  const distance = channel('distance');
  const time = channel('time');
  if (!distance || !time || distance.length < 2) return null;
  const unknown: Series = distance.map(() => null);
  return {
    distance,
    time,
    pace: paces(distance, time),
    heartRate: channel('heart_rate') ?? unknown,
    altitude: channel('altitude') ?? unknown,
  };
}

/** Over a window around each sample: single GPS samples are too noisy. */
function paces(distance: Series, time: Series): Series {
  let from = 0;
  let to = 0;
  return time.map((now) => {
    if (now === null) return null;
    while (to < time.length - 1 && (time[to] ?? 0) < now + SMOOTHED_OVER_S) to++;
    while (from < to && (time[from] ?? 0) < now - SMOOTHED_OVER_S) from++;
    const [start, end] = [distance[from], distance[to]];
    const metres = start == null || end == null ? 0 : end - start;
    const seconds = (time[to] ?? 0) - (time[from] ?? 0);
    const pace = metres > 0 ? (seconds / metres) * 1000 : Infinity;
    return pace < STANDING_S_PER_KM ? pace : null;
  });
}

export interface Split {
  /** 1 for the first. */
  number: number;
  metres: number;
  seconds: number;
  heartRate: number | null;
  /** Metres up minus metres down. */
  climb: number | null;
}

/** The run cut into equal parts, the last one as long as it is; times are interpolated between samples. */
export function splits(samples: Samples, unitMetres: number): Split[] {
  const total = lastOf(samples.distance) ?? 0;
  const ends = Array.from({ length: Math.ceil(total / unitMetres - 1e-6) }, (_, i) => Math.min(total, (i + 1) * unitMetres));
  let start = 0;
  return ends.flatMap((end, index) => {
    const metres = end - start;
    const [before, after] = [at(samples, start), at(samples, end)];
    const inside = samples.heartRate.filter((value, i) => value !== null && within(samples.distance[i], start, end)) as number[];
    start = end;
    if (!before || !after || metres < unitMetres / 20) return [];
    return [
      {
        number: index + 1,
        metres,
        seconds: after.time - before.time,
        heartRate: inside.length > 0 ? inside.reduce((sum, value) => sum + value, 0) / inside.length : null,
        climb: before.altitude === null || after.altitude === null ? null : after.altitude - before.altitude,
      },
    ];
  });
}

const within = (value: number | null | undefined, from: number, to: number) => value != null && value >= from && value < to;

function at({ distance, time, altitude }: Samples, metres: number): { time: number; altitude: number | null } | null {
  const next = distance.findIndex((value) => value !== null && value >= metres);
  if (next < 0) return null;
  const d1 = distance[next]!;
  const d0 = next > 0 ? (distance[next - 1] ?? d1) : d1;
  const share = d1 > d0 ? (metres - d0) / (d1 - d0) : 1;
  const t1 = time[next] ?? 0;
  const t0 = next > 0 ? (time[next - 1] ?? t1) : t1;
  return { time: t0 + share * (t1 - t0), altitude: altitude[next] ?? null };
}

function lastOf(series: Series): number | null {
  for (let i = series.length - 1; i >= 0; i--) if (series[i] != null) return series[i]!;
  return null;
}
