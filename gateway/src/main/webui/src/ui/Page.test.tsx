import { screen } from '@testing-library/react';
import { Link, Route, Routes, useNavigate } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { Card } from './Card';
import { Page } from './Page';

function List() {
  return (
    <Page title="List">
      <Link to="/one">one</Link>
      <Link to="/one#part">part of one</Link>
    </Page>
  );
}

function One() {
  const navigate = useNavigate();
  return (
    <Page title="One">
      <button onClick={() => void navigate(-1)}>back</button>
      <Card title="Part" id="part">
        …
      </Card>
    </Page>
  );
}

afterEach(() => void Reflect.deleteProperty(window, 'scrollY'));

const showPages = () =>
  show(
    <Routes>
      <Route path="/list" element={<List />} />
      <Route path="/one" element={<One />} />
    </Routes>,
    { at: '/list' },
  );

it('a link may lead to a part of a page', async () => {
  const { user } = showPages();

  await user.click(screen.getByRole('link', { name: 'part of one' }));

  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Part' }));
});

it('a page begins at its top, and where it was read when one comes back', async () => {
  const scrolled = vi.spyOn(window, 'scrollTo');
  const { user } = showPages();
  Object.defineProperty(window, 'scrollY', { value: 640, configurable: true });

  await user.click(screen.getByRole('link', { name: 'one' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'One' }));
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  await user.click(screen.getByRole('button', { name: 'back' }));

  expect(await screen.findByRole('heading', { name: 'List' })).toBeTruthy();
  expect(scrolled).toHaveBeenLastCalledWith(0, 640);
});
