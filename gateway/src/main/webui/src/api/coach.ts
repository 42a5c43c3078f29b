import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { components } from './contract/coach';

type Schemas = components['schemas'];
export type Answer = Schemas['ChatAnswer'];
export type Citation = Schemas['Citation'] & { day?: string | null };
/** A change of the plan that the coach proposed: nothing happens before it is accepted. */
export type Proposal = Schemas['Proposal'];
// all of it is always there, though the contract leaves open whether it is
export type PlannedSession = Required<Schemas['PlannedSession']>;
export type PlanOutline = Required<Schemas['PlanOutline']>;
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

export const proposals = () =>
  queryOptions({
    queryKey: [...COACH, 'proposals'],
    queryFn: ({ signal }) => call<Proposal[]>('/v1/coach/proposals', { query: { open: true }, signal }),
  });

export const decideProposal = (id: string, decision: 'accept' | 'reject') =>
  call<Proposal>(`/v1/coach/proposals/${id}/${decision}`, { method: 'POST' });
