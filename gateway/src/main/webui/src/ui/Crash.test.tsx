import { screen } from '@testing-library/react';
import { Link, useLocation } from 'react-router';
import { expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { Crash } from './Crash';

function Page() {
  if (useLocation().pathname === '/broken') throw new Error('broken');
  return <p>well</p>;
}

function Place() {
  return (
    <>
      <Link to="/well">leave</Link>
      <Crash place={useLocation().pathname}>
        <Page />
      </Crash>
    </>
  );
}

it('a page that breaks does not break the one after it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { user } = show(<Place />, { at: '/broken' });
  expect(await screen.findByRole('alert')).toBeTruthy();

  await user.click(screen.getByRole('link', { name: 'leave' }));

  expect(await screen.findByText('well')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});
