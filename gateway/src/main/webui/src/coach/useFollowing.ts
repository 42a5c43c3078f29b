import { useEffect, useRef } from 'react';

const SCROLLING = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Keeps the end of the growing answer in view until the reader scrolls away. */
export function useFollowing<T extends HTMLElement>(said: unknown, speaking: boolean) {
  const end = useRef<T>(null);
  const follows = useRef(false);
  // before the end is known: an answer's sources and proposals arrive with its end
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
    // as with the scrollbar, which fires no other event; following scrolls up only if the page has become shorter
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
