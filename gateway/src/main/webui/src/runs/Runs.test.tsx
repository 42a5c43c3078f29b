import { screen, waitFor } from '@testing-library/react';
import { Route, Routes, useNavigate } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../api/activities';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import RunPage from './RunPage';
import RunsPage from './RunsPage';
import { samplesOf, splits } from './samples';

function run(change: Partial<Activity> = {}): Activity {
  return {
    id: 'run-1', name: 'Morning run', start_time: '2026-11-28T06:30:00Z', timezone: 'UTC', timezone_source: 'profile', local_date: '2026-11-28',
    sport: 'run', sub_sport: null, distance_m: 10_000, duration_s: 3000, elapsed_s: 3000, moving_s: 3000, average_hr: 150, max_hr: 170,
    average_cadence: 172, elevation_gain_m: 80, average_pace_s_per_km: 300, grade_adjusted_pace_s_per_km: 296, metres_per_heartbeat: 1.33,
    decoupling_percent: 3.1, age_grade_percent: null, load: { value: 72, method: 'heart_rate' }, is_race: false, race_suggestion: null,
    duplicate_of: null, duplicate_choice: 'automatic', provider: 'file', external_activity_id: null, device: null, has_streams: false, laps: [],
    ...change,
  } as Activity;
}

const steady = (metres: number, seconds: number, points: number) => {
  const share = Array.from({ length: points }, (_, i) => i / (points - 1));
  return {
    activity_id: 'run-1', points, recorded_points: points,
    streams: {
      distance: { unit: 'm', values: share.map((s) => s * metres) },
      time: { unit: 's', values: share.map((s) => s * seconds) },
      heart_rate: { unit: 'bpm', values: share.map(() => 150) },
    },
  };
};

function BackButton() {
  const navigate = useNavigate();
  return <button onClick={() => void navigate(-1)}>back</button>;
}

describe('the runs', () => {
  it('are filtered by the API', async () => {
    const script = scriptedApi({ 'GET /v1/activities': [run()], 'GET /v1/activities/summary': new Reply(503, {}) });
    const { user } = show(<RunsPage />);

    await screen.findByText('Morning run');
    await user.click(screen.getByText('Filter and sort'));
    await user.click(screen.getByRole('checkbox', { name: 'Races only' }));

    await waitFor(() => expect(script.calls('GET /v1/activities').at(-1)?.query.get('is_race')).toBe('true'));
  });

  it('are shown again as they were when one comes back', async () => {
    const script = scriptedApi({ 'GET /v1/activities': [run()], 'GET /v1/activities/summary': new Reply(503, {}) });
    const { user } = show(
      <Routes>
        <Route path="/runs" element={<RunsPage />} />
        <Route path="/runs/:id" element={<BackButton />} />
      </Routes>,
      { at: '/runs' },
    );
    await user.click(await screen.findByText('Filter and sort'));
    await user.click(screen.getByRole('checkbox', { name: 'Races only' }));
    await user.selectOptions(screen.getByLabelText('Sport'), 'Run');
    await user.click(await screen.findByText('Morning run'));

    await user.click(screen.getByRole('button', { name: 'back' }));

    expect(await screen.findByRole('checkbox', { name: 'Races only', hidden: true })).toHaveProperty('checked', true);
    expect(script.calls('GET /v1/activities').at(-1)?.query.toString()).toContain('sport=run&is_race=true');
  });

  it('are read page by page as far as there are any, and each is there once', async () => {
    const page = (from: number, to: number, next?: string) =>
      new Response(JSON.stringify(Array.from({ length: to - from }, (_, i) => run({ id: `run-${from + i}`, name: `Run ${from + i}` }))), {
        headers: { 'Content-Type': 'application/json', ...(next ? { Link: `</v1/activities?limit=30&sport=run&cursor=${next}>; rel="next"` } : {}) },
      });
    const script = scriptedApi({
      'GET /v1/activities': (asked: { query: URLSearchParams }) => {
          const cursor = asked.query.get('cursor');
          return cursor === null ? page(0, 30, 'c1') : cursor === 'c1' ? page(30, 60, 'c2') : page(60, 125);
        },
      'GET /v1/activities/summary': new Reply(503, {}),
    });
    const { user } = show(<RunsPage />);

    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await screen.findByText('Run 59');
    await user.click(screen.getByRole('button', { name: 'Show more' }));

    await screen.findByText('Run 124');
    expect(screen.getAllByRole('listitem')).toHaveLength(125);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(script.calls('GET /v1/activities').map((call) => call.query.get('cursor'))).toEqual([null, 'c1', 'c2']);
  });

  it('stay when the next page cannot be read, and can be asked for again', async () => {
    scriptedApi({
      'GET /v1/activities': (asked: { query: URLSearchParams }) =>
        asked.query.get('cursor')
          ? new Reply(503, { title: 'Away', detail: 'Runs are away.' })
          : new Response(JSON.stringify([run()]), { headers: { 'Content-Type': 'application/json', Link: '</v1/activities?cursor=c1>; rel="next"' } }),
      'GET /v1/activities/summary': new Reply(503, {}),
    });
    const { user } = show(<RunsPage />);

    await user.click(await screen.findByRole('button', { name: 'Show more' }));

    expect(await screen.findByText('Runs are away.')).toBeTruthy();
    expect(screen.getByText('Morning run')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
  });

  it('say what happened when they cannot be read, and are read again on a click', async () => {
    const script = scriptedApi({ 'GET /v1/activities': new Reply(500, { title: 'Internal Server Error' }), 'GET /v1/activities/summary': new Reply(503, {}) });
    const { user } = show(<RunsPage />);

    await waitFor(() => expect(screen.getAllByRole('alert').length).toBe(2));
    script.answer('GET /v1/activities', [run()]);
    await user.click(screen.getAllByRole('button', { name: 'Try again' }).at(-1)!);

    expect(await screen.findByText('Morning run')).toBeTruthy();
  });

  it('have a quiet shape in their place while they load', async () => {
    scriptedApi({ 'GET /v1/activities': () => new Promise(() => {}), 'GET /v1/activities/summary': () => new Promise(() => {}) });
    show(<RunsPage />);

    expect((await screen.findAllByText('Loading …')).length).toBe(2);
  });

  it('say so when none is like that', async () => {
    scriptedApi({ 'GET /v1/activities': [], 'GET /v1/activities/summary': new Reply(503, {}) });

    show(<RunsPage />);

    expect(await screen.findByText('No runs yet')).toBeTruthy();
  });
});

describe('a run', () => {
  const at = { at: '/runs/run-1', path: '/runs/:id' };

  it('is renamed at once, and keeps its name when that is refused', async () => {
    scriptedApi({
      'GET /v1/activities/run-1': run(),
      'GET /v1/activities/run-1/best-efforts': [],
      'PATCH /v1/activities/run-1': new Reply(412, { title: 'Changed', detail: 'It was changed elsewhere.' }),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Hills');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('It was changed elsewhere.')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Morning run' })).toBeTruthy();
  });

  it('that came in twice can be counted instead of the other', async () => {
    const script = scriptedApi({
      'GET /v1/activities/run-1': run({ duplicate_of: 'run-2' } as Partial<Activity>),
      'GET /v1/activities/run-1/best-efforts': [],
      'PATCH /v1/activities/run-1': run(),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Count this one instead' }));

    await waitFor(() => expect(script.calls('PATCH /v1/activities/run-1')[0]?.body).toEqual({ duplicate_choice: 'preferred' }));
  });

  it('that was told apart by hand is left to the data again', async () => {
    const script = scriptedApi({
      'GET /v1/activities/run-1': run({ duplicate_choice: 'apart' } as Partial<Activity>),
      'GET /v1/activities/run-1/best-efforts': [],
      'PATCH /v1/activities/run-1': run(),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Decide automatically again' }));

    await waitFor(() => expect(script.calls('PATCH /v1/activities/run-1')[0]?.body).toEqual({ duplicate_choice: 'automatic' }));
  });

  it('is of another sport, and a race, at once', async () => {
    let known = run();
    const script = scriptedApi({
      'GET /v1/activities/run-1': () => known,
      'GET /v1/activities/run-1/best-efforts': [],
      'PATCH /v1/activities/run-1': (asked: { body: unknown }) => (known = { ...known, ...(asked.body as object) }),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.selectOptions(screen.getByLabelText('Sport'), 'Hike');
    await user.click(screen.getByRole('checkbox', { name: 'This was a race' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(script.calls('PATCH /v1/activities/run-1')[0]?.body).toEqual({ sport: 'hike', is_race: true });
  });

  it('is edited as it is by now, not as it was when the page was opened', async () => {
    let known = run();
    const script = scriptedApi({ 'GET /v1/activities/run-1': () => known, 'GET /v1/activities/run-1/best-efforts': [], 'PATCH /v1/activities/run-1': () => known });
    const { user, client } = show(<RunPage />, at);
    await screen.findByRole('heading', { name: 'Morning run' });
    known = run({ name: 'Renamed elsewhere', is_race: true });
    await client.invalidateQueries();
    await screen.findByRole('heading', { name: 'Renamed elsewhere' });

    await user.click(screen.getByRole('button', { name: 'Edit' }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Renamed elsewhere');
    await user.selectOptions(screen.getByLabelText('Sport'), 'Hike');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(script.calls('PATCH /v1/activities/run-1')[0]?.body).toEqual({ sport: 'hike' }));
  });

  it('without a distance says why nothing is drawn', async () => {
    scriptedApi({
      'GET /v1/activities/run-1': run({ has_streams: true }),
      'GET /v1/activities/run-1/best-efforts': [],
      'GET /v1/activities/run-1/streams': { activity_id: 'run-1', points: 2, recorded_points: 2, streams: { time: { unit: 's', values: [0, 60] } } },
    });

    show(<RunPage />, at);

    expect(await screen.findByText(/has no distance/)).toBeTruthy();
  });

  it('is not drawn where its distance is not known', async () => {
    scriptedApi({
      'GET /v1/activities/run-1': run({ has_streams: true }),
      'GET /v1/activities/run-1/best-efforts': [],
      'GET /v1/activities/run-1/streams': {
        activity_id: 'run-1', points: 4, recorded_points: 4,
        streams: {
          distance: { unit: 'm', values: [0, 500, null, 1000] },
          time: { unit: 's', values: [0, 150, 225, 300] },
          heart_rate: { unit: 'bpm', values: [140, 150, 155, 160] },
        },
      },
    });

    show(<RunPage />, at);

    const chart = await screen.findByRole('img', { name: /Heart rate/ });
    expect(chart.querySelector('.profile-heart')?.getAttribute('d')).toMatch(/^M40\.0 \S+L\S+ \S+M596\.0 \S+$/);
  });

  it('that cannot be deleted is still there', async () => {
    scriptedApi({
      'GET /v1/activities/run-1': run(),
      'GET /v1/activities/run-1/best-efforts': [],
      'DELETE /v1/activities/run-1': new Reply(503, { title: 'Away', detail: 'Runs are away.' }),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await user.click(screen.getAllByRole('button', { name: 'Delete' }).at(-1)!);

    expect(await screen.findByText('Runs are away.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Morning run' })).toBeTruthy();
  });

  it('of which there is none says so', async () => {
    scriptedApi({ 'GET /v1/activities/run-1': new Reply(404, { title: 'Not Found', detail: 'There is no such activity.' }) });
    show(<RunPage />, at);

    expect((await screen.findByRole('alert')).textContent).toContain('There is no such activity.');
  });

  it('is deleted after a question', async () => {
    const script = scriptedApi({
      'GET /v1/activities/run-1': run(),
      'GET /v1/activities/run-1/best-efforts': [],
      'DELETE /v1/activities/run-1': new Reply(204),
    });
    const { user } = show(<RunPage />, at);

    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(script.calls('DELETE /v1/activities/run-1')).toHaveLength(0);
    await user.click(screen.getAllByRole('button', { name: 'Delete' }).at(-1)!);

    expect(await screen.findByText('elsewhere')).toBeTruthy();
  });

  it('is drawn over its distance, with the same numbers as a table', async () => {
    scriptedApi({
      'GET /v1/activities/run-1': run({ has_streams: true }),
      'GET /v1/activities/run-1/best-efforts': [],
      'GET /v1/activities/run-1/streams': steady(10_000, 3000, 500),
    });

    show(<RunPage />, at);

    expect(await screen.findByRole('img', { name: /Pace/ })).toBeTruthy();
    expect(screen.getAllByText('5:00').length).toBeGreaterThan(9);
  });
});

describe('splits', () => {
  it('cut a run into kilometres, the last as long as it is', () => {
    const samples = samplesOf(steady(2500, 750, 251))!;

    expect(splits(samples, 1000).map(({ metres, seconds }) => [Math.round(metres), Math.round(seconds)])).toEqual([
      [1000, 300],
      [1000, 300],
      [500, 150],
    ]);
  });

  it('a place that is not known is no pace', () => {
    const samples = samplesOf({
      activity_id: 'run-1', points: 4, recorded_points: 4,
      streams: { distance: { unit: 'm', values: [null, 9000, 9100, 9200] }, time: { unit: 's', values: [0, 30, 60, 90] } },
    })!;

    expect(samples.pace.map((pace) => pace && Math.round(pace))).toEqual([null, 300, 300, null]);
  });

  it('a stop is no pace', () => {
    const samples = samplesOf({
      activity_id: 'run-1', points: 3, recorded_points: 3,
      streams: { distance: { unit: 'm', values: [0, 100, 100] }, time: { unit: 's', values: [0, 30, 900] } },
    })!;

    expect(samples.pace.at(-1)).toBeNull();
  });
});
