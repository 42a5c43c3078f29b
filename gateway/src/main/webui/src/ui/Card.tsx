import { useEffect, useId, useRef, type ReactNode } from 'react';

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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrives) heading.current?.focus();
  }, [arrives]);
  return (
    <section id={anchor} className={`card ${className}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="card-head">
          <h2 ref={heading} id={id} tabIndex={arrives ? -1 : undefined}>
            {title}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
