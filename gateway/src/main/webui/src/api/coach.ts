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

export const ask = (message: string, threadId?: string, signal?: AbortSignal) =>
  call<ChatAnswer>('/v1/coach/chat', { method: 'POST', body: { message, thread_id: threadId ?? null }, signal });
