import { call, respond } from './client';
import type { components } from './contract/activity';
import { events } from './events';
import { Problem } from './problem';

/** The progress of an archive import. */
export type ImportJob = components['schemas']['ImportView'];

const RETRIES = 5;
const RETRY_MS = 2_000;

/** Completed or failed: nothing follows. */
export const isOver = (job: ImportJob): boolean => job.status === 'completed' || job.status === 'failed';

/**
 * Follows an import through server-sent events. If they break off, as behind a proxy or on a restart, the job continues
 * regardless: its state is requested and it is followed again.
 */
export async function followImport(id: string, progress: (job: ImportJob) => void, retryMs = RETRY_MS): Promise<ImportJob> {
  for (let failures = 0; ; ) {
    try {
      for await (const job of progressOf(id)) {
        failures = 0;
        progress(job);
        if (isOver(job)) return job;
      }
    } catch (error) {
      if (isRefusal(error) || ++failures > RETRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

async function* progressOf(id: string): AsyncGenerator<ImportJob> {
  const path = `/v1/activities/imports/${id}`;
  const response = await respond(path, { accept: 'text/event-stream' });
  if (!response.headers.get('content-type')?.includes('event-stream')) {
    yield await call<ImportJob>(path);
    return;
  }
  for await (const event of events(response.body!)) yield JSON.parse(event.data) as ImportJob;
}

const isRefusal = (error: unknown) => error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
