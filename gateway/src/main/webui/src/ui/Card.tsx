import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** A section of a page with its own heading. */
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
  /** The target of internal links. */
  id?: string;
  /** It replaces a card whose button had the focus, so its heading receives it. On a new page, the page's heading does. */
  arrives?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash } = useLocation();
  // on going back, keep the previous position instead of the link's target
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
