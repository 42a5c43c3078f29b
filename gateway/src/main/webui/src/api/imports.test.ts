import { describe, expect, it } from 'vitest';
import { Reply, scriptedApi, sse, sseEvent } from '../test/api';
import { followImport, type ImportJob } from './imports';

const PATH = 'GET /v1/activities/imports/job-1';
const job = (change: Partial<ImportJob>): ImportJob => ({
  id: 'job-1', file_name: 'export.zip', status: 'running', reason: null, total: 10, imported: 0, duplicates: 0, skipped: 0, activities: 0,
  rate_per_s: null, time_left_s: null, failed_count: 0, failed: [], warning_count: 0, warnings: [], ...change,
});

async function followed() {
  const seen: (string | undefined)[] = [];
  const last = await followImport('job-1', (each) => seen.push(`${each.status} ${each.imported}`), 1);
  return { seen, last };
}

describe('an import', () => {
  it('is followed by the events of the server to its end', async () => {
    const script = scriptedApi({
      [PATH]: () => sse(sseEvent('progress', job({ status: 'waiting' })), sseEvent('progress', job({ imported: 4 })), sseEvent('done', job({ status: 'completed', imported: 10 }))),
    });

    expect((await followed()).seen).toEqual(['waiting 0', 'running 4', 'completed 10']);
    expect(script.calls(PATH)).toHaveLength(1);
    expect(script.calls(PATH)[0]?.headers.get('accept')).toBe('text/event-stream');
  });

  it('is followed again where the events break off', async () => {
    const answers = [
      () => sse(sseEvent('progress', job({ imported: 4 }))),
      () => new Reply(503, { title: 'Away' }),
      () => sse(sseEvent('done', job({ status: 'completed', imported: 10 }))),
    ];
    const script = scriptedApi({ [PATH]: () => answers.shift()!() });

    expect((await followed()).last.imported).toBe(10);
    expect(script.calls(PATH)).toHaveLength(3);
  });

  it('that is known no more is not asked for again', async () => {
    const script = scriptedApi({ [PATH]: new Reply(404, { title: 'Not Found' }) });

    await expect(followed()).rejects.toMatchObject({ status: 404 });
    expect(script.calls(PATH)).toHaveLength(1);
  });

  it('that cannot be reached any more is given up in the end', async () => {
    scriptedApi({ [PATH]: new Reply(503, { title: 'Away' }) });

    await expect(followed()).rejects.toMatchObject({ status: 503 });
  });
});
