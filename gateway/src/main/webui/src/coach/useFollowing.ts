import { useEffect, useRef } from 'react';

const SCROLLING = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Keeps the end of what is being said in sight, until the reader scrolls elsewhere. */
export function useFollowing<T extends HTMLElement>(said: unknown, speaking: boolean) {
  const end = useRef<T>(null);
  const follows = useRef(false);
  // before it is known that nothing more is said: what an answer rests on and proposes comes with its end
  useEffect(() => {
    if (follows.current) end.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  useEffect(() => {
    follows.current = speaking;
    if (!speaking) return;
    end.current?.scrollIntoView({ block: 'nearest' });
    const leave = () => {
      follows.current = false;
    };
    // in a field they move the caret
    const press = ({ key, target }: KeyboardEvent) => SCROLLING.has(key) && !(target instanceof HTMLTextAreaElement) && leave();
    // as with the scrollbar, which tells nothing else; following leads upwards only where the page has become shorter
    const place = () => ({ top: window.scrollY, height: document.documentElement.scrollHeight });
    let before = place();
    const scroll = () => {
      const now = place();
      if (now.top < before.top && now.height >= before.height) leave();
      before = now;
    };
    const gone = new AbortController();
    const heard = { passive: true, signal: gone.signal };
    window.addEventListener('wheel', leave, heard);
    window.addEventListener('touchmove', leave, heard);
    window.addEventListener('keydown', press, heard);
    window.addEventListener('scroll', scroll, heard);
    return () => gone.abort();
  }, [speaking]);
  return end;
}
