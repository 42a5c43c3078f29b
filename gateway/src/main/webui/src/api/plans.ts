import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { components } from './contract/plans';

type Schemas = components['schemas'];
export type PlanSummary = Schemas['PlanSummary'];
export type PlanDetail = Schemas['PlanDetail'];
export type PlanPreview = Schemas['PlanPreview'];
export type CreatePlanRequest = Schemas['CreatePlanRequest'];
export type Workout = Schemas['Workout'];
export type Week = Schemas['Week'];
export type Calendar = Schemas['Calendar'];
export type CalendarWeek = Schemas['CalendarWeek'];
export type CalendarDay = Schemas['CalendarDay'];
export type ActualActivity = Schemas['ActualActivity'];
export type Audit = Schemas['Audit'];
export type Matches = Schemas['Matches'];
export type Revisions = Schemas['Revisions'];
export type RevisionComparison = Schemas['RevisionComparison'];
export type WorkoutChange = Schemas['WorkoutChange'];
export type PlannedContent = Schemas['PlannedContent'];
export type PlanChange = Schemas['PlanChange'];
export type ChangePlanRequest = Schemas['ChangePlanRequest'];
export type Adaptation = Schemas['Adaptation'];
export type Adaptations = Schemas['Adaptations'];
export type AdaptPlanRequest = Schemas['AdaptPlanRequest'];
export type DetectedReason = Schemas['DetectedReason'];
export type Compliance = Schemas['Compliance'];
export type SegmentCompliance = Schemas['SegmentCompliance'];
export type Step = Schemas['Step'];
export type Repeat = Schemas['Repeat'];
export type Segment = Step | Repeat;
export type Target = Step['target'];
export type Weekday = Schemas['Weekday'];
export type FeedState = Schemas['FeedState'];
export type OpenedFeed = Schemas['OpenedFeed'];

const ROOT = '/v1/training-plans';

/** Everything that depends on plans and workouts: what a change to either invalidates. */
export const PLANS = ['plans'] as const;

/** After these times, in milliseconds, plans have usually received a run; they follow asynchronously, and pages are not notified. */
const FOLLOWING_MS = [2000, 6000];

const toCome = new WeakMap<QueryClient, number[]>();

/** Refreshes plans after runs were added, corrected or deleted; in a series, only after the last. */
export function readPlansAnew(queries: QueryClient): void {
  const read = () => void queries.invalidateQueries({ queryKey: PLANS });
  toCome.get(queries)?.forEach((timer) => window.clearTimeout(timer));
  toCome.set(queries, FOLLOWING_MS.map((wait) => window.setTimeout(read, wait)));
  read();
}

export const currentPlan = () =>
  queryOptions({
    queryKey: [...PLANS, 'current'],
    queryFn: ({ signal }) => call<PlanSummary | null>(`${ROOT}/current`, { signal }),
  });

export const week = (date?: string) =>
  queryOptions({
    queryKey: [...PLANS, 'week', date ?? 'current'],
    queryFn: ({ signal }) => call<Week | null>(`${ROOT}/current/week`, { query: { date }, signal }),
  });

export const calendar = (start: string, end: string) =>
  queryOptions({
    queryKey: [...PLANS, 'calendar', start, end],
    queryFn: ({ signal }) => call<Calendar>(`${ROOT}/calendar`, { query: { start_date: start, end_date: end }, signal }),
    placeholderData: (previous) => previous,
  });

export const plan = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'plan', id],
    queryFn: ({ signal }) => call<PlanDetail>(`${ROOT}/${id}`, { signal }),
  });

export const plans = () =>
  queryOptions({
    queryKey: [...PLANS, 'all'],
    queryFn: ({ signal }) => call<PlanSummary[]>(ROOT, { query: { limit: 50 }, signal }),
  });

export const audit = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'audit', id],
    queryFn: ({ signal }) => call<Audit>(`${ROOT}/${id}/audit`, { signal }),
  });

export const matches = (planId: string, workoutId: string) =>
  queryOptions({
    queryKey: [...PLANS, 'matches', planId, workoutId],
    queryFn: ({ signal }) => call<Matches>(`${ROOT}/${planId}/workouts/${workoutId}/matches`, { signal }),
  });

export const revisions = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'revisions', id],
    queryFn: ({ signal }) => call<Revisions>(`${ROOT}/${id}/revisions`, { signal }),
  });

export const comparison = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...PLANS, 'comparison', id, from, to],
    queryFn: ({ signal }) => call<RevisionComparison>(`${ROOT}/${id}/revisions/${from}..${to}`, { signal }),
  });

export const adaptations = (id: string) =>
  queryOptions({
    queryKey: [...PLANS, 'adaptations', id],
    queryFn: ({ signal }) => call<Adaptations>(`${ROOT}/${id}/adaptations`, { signal }),
  });

export const feed = () =>
  queryOptions({
    queryKey: [...PLANS, 'feed'],
    queryFn: ({ signal }) => call<FeedState>(`${ROOT}/feed`, { signal }),
  });

export const preview = (request: CreatePlanRequest, signal?: AbortSignal) =>
  call<PlanPreview>(`${ROOT}/preview`, { method: 'POST', body: request, signal });

export const createPlan = (request: CreatePlanRequest) => call<PlanSummary>(ROOT, { method: 'POST', body: request });

export const activatePlan = (id: string) => call<PlanSummary>(`${ROOT}/${id}/activate`, { method: 'POST' });
export const cancelPlan = (id: string) => call<PlanSummary>(`${ROOT}/${id}/cancel`, { method: 'POST' });

const workoutPath = (planId: string, workoutId: string) => `${ROOT}/${planId}/workouts/${workoutId}`;

export const completeWorkout = (planId: string, workoutId: string, activityId?: string) =>
  call<void>(`${workoutPath(planId, workoutId)}/complete`, { method: 'POST', query: { activity_id: activityId } });

export const skipWorkout = (planId: string, workoutId: string, reason?: string) =>
  call<void>(`${workoutPath(planId, workoutId)}/skip`, { method: 'POST', query: { reason } });

export const reopenWorkout = (planId: string, workoutId: string) =>
  call<void>(`${workoutPath(planId, workoutId)}/reopen`, { method: 'POST' });

export const unmatchWorkout = (planId: string, workoutId: string) =>
  call<void>(`${workoutPath(planId, workoutId)}/unmatch`, { method: 'POST' });

export const noteWorkout = (planId: string, workoutId: string, notes: string) =>
  call<Workout>(workoutPath(planId, workoutId), { method: 'PATCH', body: { athlete_notes: notes } });

export const changePlan = (planId: string, request: ChangePlanRequest) =>
  call<PlanChange>(`${ROOT}/${planId}/changes`, { method: 'POST', body: request });

export const adaptPlan = (planId: string, request: AdaptPlanRequest) =>
  call<Adaptation>(`${ROOT}/${planId}/adaptations`, { method: 'POST', body: request });

export const decideAdaptation = (planId: string, id: string, decision: 'accept' | 'reject') =>
  call<Adaptation>(`${ROOT}/${planId}/adaptations/${id}/${decision}`, { method: 'POST' });

export const openFeed = () => call<OpenedFeed>(`${ROOT}/feed`, { method: 'POST' });
export const closeFeed = () => call<void>(`${ROOT}/feed`, { method: 'DELETE' });

export const isRepeat = (segment: Segment): segment is Repeat => 'repeat' in segment;
