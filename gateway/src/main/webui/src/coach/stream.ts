import { respond } from '../api/client';
import { events } from '../api/events';
import type { Answer, Proposal } from '../api/coach';

export interface Listener {
  token(text: string): void;
  tool(name: string): void;
  proposal(proposal: Proposal): void;
}

/** Asks the coach; partial text goes to the listener, and the complete answer is returned at the end. */
export async function askCoach(message: string, threadId: string | undefined, listener: Listener, signal: AbortSignal): Promise<Answer> {
  const response = await respond('/v1/coach/chat', {
    method: 'POST',
    body: { message, thread_id: threadId ?? null },
    accept: 'text/event-stream',
    signal,
  });
  if (!response.headers.get('content-type')?.includes('event-stream')) return (await response.json()) as Answer;
  for await (const event of events(response.body!)) {
    const data: unknown = JSON.parse(event.data);
    if (event.name === 'token') listener.token((data as { text: string }).text);
    else if (event.name === 'tool') listener.tool((data as { name: string }).name);
    else if (event.name === 'proposal') listener.proposal(data as Proposal);
    else if (event.name === 'done' || event.name === 'error') return data as Answer;
  }
  throw new Error('The answer ended without an end.');
}
