import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { components } from './contract/coach';

type Schemas = components['schemas'];
export type Answer = Schemas['ChatAnswer'];
export type Citation = Schemas['Citation'];
/** A plan change the coach proposed: nothing happens until it is accepted. */
export type Proposal = Schemas['Proposal'];
// all fields are always present, although the contract makes them optional
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

const readThreads = (limit: number, signal?: AbortSignal) => call<Thread[]>('/v1/coach/threads', { query: { limit }, signal });
const readThread = (id: string, signal?: AbortSignal) => call<ThreadDetail>(`/v1/coach/threads/${id}`, { signal });

export const threads = () =>
  queryOptions({
    queryKey: [...COACH, 'threads'],
    queryFn: ({ signal }) => readThreads(100, signal),
  });

export const thread = (id: string) =>
  queryOptions({
    queryKey: [...COACH, 'thread', id],
    queryFn: ({ signal }) => readThread(id, signal),
  });

const SOON_MS = 3_000;

/**
 * The conversation that began with this question, has nothing else yet and is none of those that were there before: an answer that breaks off has
 * not told where it belongs.
 */
export async function threadBegunWith(question: string, before: readonly string[]): Promise<string | undefined> {
  const signal = AbortSignal.timeout(SOON_MS);
  const [youngest] = await readThreads(1, signal);
  if (!youngest || before.includes(youngest.id)) return undefined;
  const { turns } = await readThread(youngest.id, signal);
  return turns.length <= 2 && turns[0]?.text === question ? youngest.id : undefined;
}

export const context = () =>
  queryOptions({
    queryKey: [...COACH, 'context'],
    queryFn: ({ signal }) => call<CoachContext>('/v1/coach/context', { signal }),
  });

export const deleteThread = (id: string) => call<void>(`/v1/coach/threads/${id}`, { method: 'DELETE' });

export const proposals = () =>
  queryOptions({
    queryKey: [...COACH, 'proposals', 'open'],
    queryFn: ({ signal }) => call<Proposal[]>('/v1/coach/proposals', { query: { open: true }, signal }),
    retry: false,
  });

/** Including decided ones, newest first, for the conversations they were made in. */
export const allProposals = () =>
  queryOptions({
    queryKey: [...COACH, 'proposals', 'all'],
    queryFn: ({ signal }) => call<Proposal[]>('/v1/coach/proposals', { query: { limit: 100 }, signal }),
    retry: false,
  });

export const decideProposal = (id: string, decision: 'accept' | 'reject') =>
  call<Proposal>(`/v1/coach/proposals/${id}/${decision}`, { method: 'POST' });
