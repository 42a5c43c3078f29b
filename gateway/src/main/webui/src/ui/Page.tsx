import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How far down each page of the history was read, by the key of its place. */
const read = new Map<string, number>();

/** Begins at the top, and where one comes back, as from a run to the list, where one was; a card that is sought takes over. */
function useArrival(heading: RefObject<HTMLElement | null>) {
  const { key, hash } = useLocation();
  const returning = useNavigationType() === 'POP';
  const place = useRef(key);
  place.current = key;
  useLayoutEffect(() => {
    window.scrollTo(0, (returning && read.get(place.current)) || 0);
    // while the page still stands
    return () => void read.set(place.current, window.scrollY);
  }, []);
  useEffect(() => {
    if (!hash || returning) heading.current?.focus({ preventScroll: true });
  }, []);
}

/** A page: its title in the browser and at its top, where a screen reader begins. */
export function Page({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  return (
    <div className="page">
      <title>{`${title} · Stride`}</title>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
