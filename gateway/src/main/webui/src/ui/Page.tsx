import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The scroll position of each history entry, by its key. */
const read = new Map<string, number>();

/** Starts at the top, or, on going back (as from a run to the list), at the previous position; a targeted card takes precedence. */
function useArrival(heading: RefObject<HTMLElement | null>) {
  const { key, hash } = useLocation();
  const returning = useNavigationType() === 'POP';
  const place = useRef(key);
  place.current = key;
  useLayoutEffect(() => {
    window.scrollTo(0, (returning && read.get(place.current)) || 0);
    // while the page is still rendered
    return () => void read.set(place.current, window.scrollY);
  }, []);
  useEffect(() => {
    if (!hash || returning) heading.current?.focus({ preventScroll: true });
  }, []);
}

/** A page: its title in the browser and at its top, where a screen reader starts. */
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
