export interface ServerEvent {
  name: string;
  data: string;
}

/** Server-sent events as they arrive, however the network splits them. */
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
