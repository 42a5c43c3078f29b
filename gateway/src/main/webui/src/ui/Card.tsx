import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** A part of a page with a heading of its own. */
export function Card({
  title,
  actions,
  className = '',
  id: anchor,
  arrives = false,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** Where a link within the product leads. */
  id?: string;
  /** It takes the place of another one, whose button had the focus: its heading is where one goes on. On a new page that is the page's own. */
  arrives?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash } = useLocation();
  // who comes back is where they were, not where the link led
  const sought = useNavigationType() !== 'POP' && anchor !== undefined && hash === `#${anchor}`;
  useEffect(() => {
    if (sought) section.current?.scrollIntoView();
    if (sought || arrives) heading.current?.focus({ preventScroll: sought });
  }, [sought, arrives]);
  return (
    <section ref={section} id={anchor} className={`card ${className}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="card-head">
          <h2 ref={heading} id={id} tabIndex={sought || arrives ? -1 : undefined}>
            {title}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
