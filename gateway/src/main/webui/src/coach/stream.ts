import { respond } from '../api/client';
import type { Answer, Proposal } from '../api/coach';

export interface Listener {
  token(text: string): void;
  tool(name: string): void;
  proposal(proposal: Proposal): void;
}

export interface ServerEvent {
  name: string;
  data: string;
}

/** Server-sent events as they come, however the network cuts them. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = done ? '' : (blocks.pop() ?? '');
      for (const block of blocks) {
        const event = parsed(block);
        if (event) yield event;
      }
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function parsed(block: string): ServerEvent | null {
  let name = 'message';
  const data: string[] = [];
  for (const row of block.split(/\r?\n/)) {
    if (row.startsWith('event:')) name = row.slice(6).trim();
    else if (row.startsWith('data:')) data.push(row.slice(5).replace(/^ /, ''));
  }
  return data.length > 0 ? { name, data: data.join('\n') } : null;
}

/** Asks the coach; what is told on the way goes to the listener, the whole answer comes at the end. */
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
