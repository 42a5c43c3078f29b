import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Reply, scriptedApi } from '../test/api';
import { show } from '../test/render';
import { CalendarFeed } from './CalendarFeed';

const FEED = '/v1/training-plans/feed';

describe('the address for calendar apps', () => {
  it('is shown once when it is made, to copy or to subscribe by; a new one takes its place', async () => {
    let open = false;
    let made = 0;
    scriptedApi({
      [`GET ${FEED}`]: () => ({ open, opened_at: open ? '2026-11-28T08:00:00Z' : null }),
      [`POST ${FEED}`]: () => {
        open = true;
        made++;
        return { url: `https://stride.test${FEED}/secret-${made}.ics`, path: `${FEED}/secret-${made}.ics`, opened_at: '2026-11-28T08:00:00Z' };
      },
    });
    const { user } = show(<CalendarFeed />);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

    await user.click(await screen.findByRole('button', { name: 'Create an address' }));

    const address = await screen.findByLabelText<HTMLInputElement>('Secret address');
    expect(address.value).toBe(`${window.location.origin}${FEED}/secret-1.ics`);
    expect(screen.getByRole('link', { name: 'Subscribe' }).getAttribute('href')).toBe(`webcal://${window.location.host}${FEED}/secret-1.ics`);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(written).toHaveBeenCalledWith(address.value);

    await user.click(await screen.findByRole('button', { name: 'New address' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Secret address').value).toContain('secret-2'));
  });

  it('is selected, to be copied by hand, where a browser has no clipboard', async () => {
    scriptedApi({ [`GET ${FEED}`]: { open: false, opened_at: null }, [`POST ${FEED}`]: { url: '', path: `${FEED}/secret.ics`, opened_at: '2026-11-28T08:00:00Z' } });
    const { user } = show(<CalendarFeed />);
    await user.click(await screen.findByRole('button', { name: 'Create an address' }));
    const address = await screen.findByLabelText<HTMLInputElement>('Secret address');
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);

    await user.click(screen.getByRole('button', { name: 'Copy' }));

    expect(address.value.slice(address.selectionStart!, address.selectionEnd!)).toBe(address.value);
    expect(screen.queryByText('Copied.')).toBeNull();
  });

  it('is closed', async () => {
    let open = true;
    scriptedApi({
      [`GET ${FEED}`]: () => ({ open, opened_at: '2026-11-28T08:00:00Z' }),
      [`DELETE ${FEED}`]: () => {
        open = false;
        return new Reply(204);
      },
    });
    const { user } = show(<CalendarFeed />);

    expect(await screen.findByText(/Address created/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Turn it off' }));

    expect(await screen.findByText('Calendar apps can no longer see your plan.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Create an address' })).toBeTruthy();
  });

  it('stays closed when it could not be made', async () => {
    scriptedApi({ [`GET ${FEED}`]: { open: false, opened_at: null }, [`POST ${FEED}`]: new Reply(503, { title: 'Away', detail: 'Plans are away.' }) });
    const { user } = show(<CalendarFeed />);

    await user.click(await screen.findByRole('button', { name: 'Create an address' }));

    expect(await screen.findByText('Plans are away.')).toBeTruthy();
    expect(screen.queryByLabelText('Secret address')).toBeNull();
  });
});
