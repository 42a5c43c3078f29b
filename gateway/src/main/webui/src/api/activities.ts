import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { address, call, callPage, requestHeaders, tellSessionEnded, type PageOf } from './client';
import type { components } from './contract/activity';
import type { ImportJob } from './imports';
import { Problem } from './problem';

type Schemas = components['schemas'];
export type Activity = Schemas['ActivityView'];
export type Lap = Schemas['LapView'];
export type BestEffort = Schemas['BestEffortView'];
export type PersonalBest = Schemas['PersonalBestView'];
export type Fitness = Schemas['FitnessView'];
export type FitnessDay = Schemas['DayView'];
export type RacePrediction = Schemas['RacePredictionView'];
export type Zones = Schemas['ZonesView'];
export type Profile = Schemas['ProfileBody'];
export type Summary = Schemas['SummaryView'];
export type Streams = Schemas['StreamsView'];
export type ImportAnswer = Schemas['ImportAnswer'];
export type Correction = Schemas['CorrectionRequest'];
export type Erasure = Schemas['ErasureView'];

/** Everything derived from runs: what an upload, correction or deletion invalidates. */
export const ACTIVITIES = ['activities'] as const;
export const PROFILE = ['profile'] as const;

export interface ActivityFilter {
  start_date?: string;
  end_date?: string;
  min_distance_m?: number;
  max_distance_m?: number;
  sport?: string;
  is_race?: boolean;
  sort_by?: string;
  sort_order?: string;
  limit?: number;
}

export const activities = (filter: ActivityFilter = {}) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'list', filter],
    queryFn: ({ signal }) => call<Activity[]>('/v1/activities', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

/** The same, page by page. */
export const activityPages = (filter: ActivityFilter = {}) =>
  infiniteQueryOptions({
    queryKey: [...ACTIVITIES, 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      callPage<Activity>(pageParam ?? address('/v1/activities', { ...filter }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: PageOf<Activity>) => last.next,
    placeholderData: keepPreviousData,
  });

export const activity = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'one', id],
    queryFn: ({ signal }) => call<Activity>(`/v1/activities/${id}`, { signal }),
  });

export const streams = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'streams', id],
    queryFn: ({ signal }) => call<Streams>(`/v1/activities/${id}/streams`, { query: { resolution: 'medium' }, signal }),
  });

export const bestEfforts = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'efforts', id],
    queryFn: ({ signal }) => call<BestEffort[]>(`/v1/activities/${id}/best-efforts`, { signal }),
  });

export const summary = (days: number) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'summary', days],
    queryFn: ({ signal }) => call<Summary>('/v1/activities/summary', { query: { days }, signal }),
  });

export const fitness = (start?: string, end?: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'fitness', start ?? '', end ?? ''],
    queryFn: ({ signal }) =>
      call<Fitness>('/v1/athletes/me/fitness', { query: { start_date: start, end_date: end }, signal }),
  });

export const personalBests = () =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'bests'],
    queryFn: ({ signal }) => call<PersonalBest[]>('/v1/athletes/me/personal-bests', { signal }),
  });

export const racePredictions = () =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'predictions'],
    queryFn: ({ signal }) => call<RacePrediction[]>('/v1/athletes/me/race-predictions', { signal }),
  });

export const zones = () =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'zones'],
    queryFn: ({ signal }) => call<Zones>('/v1/athletes/me/zones', { signal }),
  });

export const profile = () =>
  queryOptions({
    queryKey: PROFILE,
    queryFn: ({ signal }) => call<Profile>('/v1/athletes/me', { signal }),
    staleTime: 5 * 60_000,
  });

export const saveProfile = (body: Profile) => call<Profile>('/v1/athletes/me', { method: 'PUT', body });
export const correctActivity = (id: string, body: Correction) =>
  call<Activity>(`/v1/activities/${id}`, { method: 'PATCH', body });
export const deleteActivity = (id: string) => call<void>(`/v1/activities/${id}`, { method: 'DELETE' });
export const eraseMe = () => call<Erasure>('/v1/athletes/me', { method: 'DELETE' });

/** The result of an upload: a file's activities, or the job that processes an archive. */
export type Uploaded = { answer: ImportAnswer } | { job: ImportJob };

/** Uploads a file; `progress` receives the share sent, 0 to 1 (an XMLHttpRequest, because fetch cannot report it). */
export function upload(file: File, progress: (share: number) => void = () => {}, signal?: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', address('/v1/activities/import'));
    Object.entries(requestHeaders('POST', false)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 401) tellSessionEnded();
      if (request.status >= 400) reject(new Problem(request.status, body as object));
      else if (request.status === 202) resolve({ job: body as ImportJob });
      else resolve({ answer: body as ImportAnswer });
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
