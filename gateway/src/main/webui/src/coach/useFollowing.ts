import { useEffect, useRef } from 'react';

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
    window.addEventListener('wheel', leave, { passive: true });
    window.addEventListener('touchmove', leave, { passive: true });
    return () => {
      window.removeEventListener('wheel', leave);
      window.removeEventListener('touchmove', leave);
    };
  }, [speaking]);
  return end;
}
