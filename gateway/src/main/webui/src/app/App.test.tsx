import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { scriptedApi } from '../test/api';
import { App } from './App';

describe('the pages', () => {
  it('ask a stranger to sign in and lead back to where they were', async () => {
    scriptedApi({ 'GET /session': { authenticated: false, sign_in_url: '/session/login' } });
    window.history.replaceState(null, '', '/runs?sort=pace');

    render(<App />);

    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/session/login?return_to=%2Fruns%3Fsort%3Dpace');
  });

  it('say so when the product cannot be reached', async () => {
    scriptedApi({
      'GET /session': () => {
        throw new TypeError('network');
      },
    });

    render(<App />);

    expect((await screen.findByRole('alert')).textContent).toContain('reach Stride');
  });
});
