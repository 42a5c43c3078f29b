import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { onSessionEnded } from '../api/client';
import type { ImportJob } from '../api/imports';
import { PLANS } from '../api/plans';
import { Reply, scriptedApi, sse, sseEvent } from '../test/api';
import { show } from '../test/render';
import { UploadRuns } from './UploadRuns';

const file = (name: string) => new File(['x'], name);
const job = (change: Partial<ImportJob>): ImportJob => ({
  id: 'job-1', file_name: 'export.zip', status: 'running', reason: null, total: 1500, imported: 0, duplicates: 0, skipped: 0, activities: 0,
  rate_per_s: null, time_left_s: null, failed_count: 0, failed: [], warning_count: 0, warnings: [], ...change,
});
const choose = () => screen.getByLabelText<HTMLInputElement>('Choose files', { selector: 'input' });
const added = { status: 'created', activities: [{ id: 'run-1' }], warnings: [] };

describe('an upload', () => {
  it('of a run leads to the run', async () => {
    scriptedApi({ 'POST /v1/activities/import': added });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('morning.fit'));

    expect((await screen.findAllByText(/morning\.fit: 1 activity added\./)).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: 'View' }).getAttribute('href')).toBe('/runs/run-1');
    expect(screen.getAllByRole('status')[0]!.textContent).toBe('morning.fit: 1 activity added.');
  });

  it('of several files goes on when one of them cannot be read', async () => {
    scriptedApi({
      'POST /v1/activities/import': (asked: { body: unknown }) =>
        asked.body === 'broken.fit' ? new Reply(422, { title: 'Unprocessable', detail: 'This is no recording.' }) : added,
    });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), [file('broken.fit'), file('good.fit')]);

    await screen.findAllByText(/good\.fit: 1 activity added\./);
    expect(screen.getAllByText(/broken\.fit: This is no recording\./).length).toBeGreaterThan(0);
  });

  it('of an account export shows how far it has come, how fast it goes and how long it takes', async () => {
    let end = () => {};
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (name: string, data: ImportJob) => controller.enqueue(encoder.encode(sseEvent(name, data)));
        send('progress', job({ imported: 370, duplicates: 40, failed_count: 2, rate_per_s: 35.4, time_left_s: 31 }));
        end = () => send('done', job({ status: 'completed', imported: 1458, duplicates: 40, failed_count: 2, activities: 1460, failed: [{ file: 'a/odd.gpx', reason: 'It has no times.' }] }));
      },
    });
    scriptedApi({
      'POST /v1/activities/import': new Reply(202, job({ status: 'waiting' })),
      'GET /v1/activities/imports/job-1': new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('export.zip'));

    const line = (await screen.findByText('export.zip: 412 of 1,500 files read.')).closest('li')!;
    expect(within(line).getByRole('progressbar', { name: 'export.zip' })).toHaveProperty('value', 412 / 1500);
    expect(line.textContent).toContain('370 files with something new · 40 duplicates · 2 unreadable · 35 per second · about 31 s left');
    expect(screen.getAllByRole('status')[0]!.textContent).toBe('');
    end();

    await screen.findAllByText('export.zip: 1,460 activities added.');
    await user.click(screen.getByText("What couldn't be read, and why"));
    expect(line.textContent).toContain('a/odd.gpx: It has no times.');
    expect(line.textContent).toContain('Showing the first 1.');
    expect(within(line).queryByRole('progressbar')).toBeNull();
  });

  it('of an account export shows what was imported with a warning', async () => {
    const warnings = ['3 of 2711 points have no time.', 'Its checksum is wrong.'].map((warning) => ({ file: 'a/cut.gpx', warning }));
    scriptedApi({
      'POST /v1/activities/import': new Reply(202, job({ status: 'waiting' })),
      'GET /v1/activities/imports/job-1': () => sse(sseEvent('done', job({ status: 'completed', imported: 1500, activities: 1500, warning_count: 3, warnings }))),
    });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('export.zip'));

    const title = await screen.findByText('What was imported with a warning');
    const line = title.closest('li')!;
    expect(line.textContent).toContain('1,500 files with something new · 3 warnings');
    await user.click(title);
    expect([...line.querySelectorAll('details li')].map((item) => item.textContent)).toEqual(['a/cut.gpx: 3 of 2711 points have no time.', 'a/cut.gpx: Its checksum is wrong.']);
    expect(line.textContent).toContain('Showing the first 2.');
    expect(within(line).queryByText("What couldn't be read, and why")).toBeNull();
  });

  it('of an account export is shown also from a service that is still the old one and knows no warnings', async () => {
    const { warning_count: _count, warnings: _warnings, ...old } = job({ status: 'completed', imported: 1500, activities: 1500 });
    scriptedApi({
      'POST /v1/activities/import': new Reply(202, old),
      'GET /v1/activities/imports/job-1': () => sse(sseEvent('done', old)),
    });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('export.zip'));

    await screen.findAllByText('export.zip: 1,500 activities added.');
    expect(screen.queryByText('What was imported with a warning')).toBeNull();
  });

  it('tells when nobody is signed in any more', async () => {
    const ended = vi.fn();
    onSessionEnded(ended);
    scriptedApi({ 'POST /v1/activities/import': new Reply(401, { title: 'Unauthorized' }) });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('morning.fit'));

    await screen.findAllByText(/morning\.fit: You've been signed out/);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('lets the plan be read again, which hears of the run a moment later', async () => {
    scriptedApi({ 'POST /v1/activities/import': added });
    const { user, client } = show(<UploadRuns />);
    const read = vi.spyOn(client, 'invalidateQueries');
    const later = vi.spyOn(globalThis, 'setTimeout');

    await user.upload(choose(), file('morning.fit'));

    await waitFor(() => expect(read).toHaveBeenCalledWith({ queryKey: PLANS }));
    expect(later.mock.calls.map(([, wait]) => wait)).toEqual(expect.arrayContaining([2000, 6000]));
  });

  it('of an archive that is none says why', async () => {
    scriptedApi({
      'POST /v1/activities/import': new Reply(202, job({ status: 'waiting', total: null })),
      'GET /v1/activities/imports/job-1': () => sse(sseEvent('error', job({ status: 'failed', reason: 'This is no zip.' }))),
    });
    const { user } = show(<UploadRuns />);

    await user.upload(choose(), file('export.zip'));

    await waitFor(() => expect(screen.getAllByText(/export\.zip: This is no zip\./).length).toBeGreaterThan(0));
  });
});
