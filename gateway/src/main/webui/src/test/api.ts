import { vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
  signal?: AbortSignal | null;
}

type Answer = unknown | ((asked: Asked) => unknown);

/** A response with its own status, for example an error as problem+json. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown = undefined,
  ) {}
}

/**
 * An API in place of the network: `{'GET /v1/activities': [...]}`. Anything else gets 404. Every call is recorded,
 * so that tests can see what a page requested.
 */
export function scriptedApi(answers: Record<string, Answer>) {
  const asked: Asked[] = [];
  const script = new Map(Object.entries(answers));
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://stride.test');
    const call: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      signal: init.signal,
    };
    return answered(call);
  });
  vi.stubGlobal('XMLHttpRequest', uploadsTo((path, file) => answered({ method: 'POST', path, query: new URLSearchParams(), headers: new Headers(), body: file.name })));

  async function answered(call: Asked): Promise<Response> {
    asked.push(call);
    const key = `${call.method} ${call.path}`;
    if (!script.has(key)) return response(404, { title: 'Not Found', detail: `The script has no ${key}.` });
    const answer = script.get(key);
    const value = typeof answer === 'function' ? await (answer as (asked: Asked) => unknown)(call) : answer;
    return value instanceof Response ? value : value instanceof Reply ? response(value.status, value.body) : response(200, value);
  }
  return {
    asked,
    calls: (key: string) => asked.filter((call) => `${call.method} ${call.path}` === key),
    answer: (key: string, answer: Answer) => void script.set(key, answer),
  };
}

function response(status: number, body: unknown): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(status === 204 ? null : text, { status, headers: { 'Content-Type': type } });
}

/** What fetch cannot do, an upload that tells how far it is, as far as these pages use it; `body` of the call is the file's name. */
function uploadsTo(answer: (path: string, file: File) => Promise<Response>) {
  return class {
    upload: { onprogress?: (event: Partial<ProgressEvent>) => void } = {};
    status = 0;
    responseText = '';
    onload?: () => void;
    onerror?: () => void;
    private path = '';

    open(_method: string, path: string) {
      this.path = path;
    }
    setRequestHeader() {}

    async send(form: FormData) {
      this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 });
      try {
        const response = await answer(this.path, form.get('file') as File);
        this.status = response.status;
        this.responseText = await response.text();
        this.onload?.();
      } catch {
        this.onerror?.();
      }
    }
  };
}

/** Server-sent events, in parts as the network would deliver them. */
export function sse(...parts: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      parts.forEach((part) => controller.enqueue(new TextEncoder().encode(part)));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

export const sseEvent = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
