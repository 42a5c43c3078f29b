import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { components } from './contract/coach';

type Schemas = components['schemas'];
export type ChatAnswer = Schemas['ChatAnswer'];
export type Briefing = Schemas['Briefing'];
export type Thread = Schemas['Thread'];
export type ThreadDetail = Schemas['ThreadDetail'];
export type Turn = Schemas['Turn'];
export type CoachContext = Schemas['ContextAnswer'];

export const COACH = ['coach'] as const;

export const suggestions = () =>
  queryOptions({
    queryKey: [...COACH, 'suggestions'],
    queryFn: ({ signal }) => call<{ suggestions: string[] }>('/v1/coach/suggestions', { signal }),
  });

export const threads = () =>
  queryOptions({
    queryKey: [...COACH, 'threads'],
    queryFn: ({ signal }) => call<Thread[]>('/v1/coach/threads', { signal }),
  });

export const thread = (id: string) =>
  queryOptions({
    queryKey: [...COACH, 'thread', id],
    queryFn: ({ signal }) => call<ThreadDetail>(`/v1/coach/threads/${id}`, { signal }),
  });

export const context = () =>
  queryOptions({
    queryKey: [...COACH, 'context'],
    queryFn: ({ signal }) => call<CoachContext>('/v1/coach/context', { signal }),
  });

export const deleteThread = (id: string) => call<void>(`/v1/coach/threads/${id}`, { method: 'DELETE' });

/** What an answer tells, and the facts that show it. */
export interface Citation {
  text: string;
  facts: string[];
}

/** A number of an answer that nothing shows. */
export interface Unverified {
  text: string;
  sentence: string;
}

export interface PlannedSession {
  scheduled_date: string;
  workout_type: string;
  title: string;
  target_distance_km: number | null;
  target_duration_minutes: number | null;
}

/** A change of the plan that the coach proposed: nothing happens before it is accepted. */
export interface Proposal {
  id: string;
  kind: string;
  status: string;
  title: string;
  changes: { workout_id: string | null; kind: string; before: PlannedSession | null; after: PlannedSession | null }[];
  plan: { name: string; start: string; end: string; total_weeks: number; runs: number; longest_run_km: number; highest_week_km: number } | null;
  findings: { rule: string; passed: boolean; severity: string; message: string }[];
  reasons: string[];
}

/** An answer with what a coach of this version may tell beside it. */
export type Answer = ChatAnswer & { citations?: Citation[]; unverified?: Unverified[]; proposals?: Proposal[] };

export const proposals = () =>
  queryOptions({
    queryKey: [...COACH, 'proposals'],
    queryFn: ({ signal }) => call<Proposal[]>('/v1/coach/proposals', { query: { open: true }, signal }),
  });

export const decideProposal = (id: string, decision: 'accept' | 'reject') =>
  call<Proposal>(`/v1/coach/proposals/${id}/${decision}`, { method: 'POST' });
