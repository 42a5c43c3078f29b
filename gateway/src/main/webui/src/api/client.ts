import { Problem } from './problem';

type Query = Record<string, string | number | boolean | null | undefined>;

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  /** The media type to request instead of JSON. */
  accept?: string;
  /** The revision a change is based on; if stale, the response is 412. */
  ifMatch?: string;
  signal?: AbortSignal;
}

let csrfToken: string | null = null;
let sessionEnded: () => void = () => {};

/** Sent with every unsafe request; it comes from the session. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Called when the session has ended. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener;
}

/** Reports a 401 response; for requests not made here. */
export const tellSessionEnded = (): void => sessionEnded();

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** The headers our requests need in addition to their own. */
export function requestHeaders(method: string, json: boolean, ifMatch?: string): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (json) headers['Content-Type'] = 'application/json';
  if (ifMatch) headers['If-Match'] = ifMatch;
  if (method !== 'GET' && csrfToken) headers['X-CSRF-Token'] = csrfToken;
  return headers;
}

async function reach(path: string, request: Request): Promise<Response> {
  const method = request.method ?? 'GET';
  const json = request.body !== undefined;
  try {
    return await fetch(address(path, request.query), {
      method,
      credentials: 'same-origin',
      headers: { ...requestHeaders(method, json, request.ifMatch), ...(request.accept ? { Accept: request.accept } : {}) },
      body: json ? JSON.stringify(request.body) : undefined,
      signal: request.signal,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw Problem.unreachable();
  }
}

/** The raw response; an error is thrown as a {@link Problem}. */
export async function respond(path: string, request: Request = {}): Promise<Response> {
  const response = await reach(path, request);
  if (response.ok) return response;
  if (response.status === 401) sessionEnded();
  throw await Problem.of(response);
}

/** Calls the API and parses the JSON response; an empty response is undefined. */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const response = await respond(path, request);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A page of a list and the address of the next, on the same origin; none on the last page. */
export interface PageOf<T> {
  items: T[];
  next?: string;
}

const NEXT = /<([^>]+)>;\s*rel="next"/;

/** A page of a list; the Link header names the next one. */
export async function callPage<T>(path: string, request: Request = {}): Promise<PageOf<T>> {
  const response = await respond(path, request);
  const next = NEXT.exec(response.headers.get('link') ?? '')?.[1];
  return { items: (await response.json()) as T[], next };
}
