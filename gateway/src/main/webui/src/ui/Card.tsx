import { useId, type ReactNode } from 'react';

/** A part of a page with a heading of its own. */
export function Card({
  title,
  actions,
  className = '',
  id: anchor,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** Where a link within the product leads. */
  id?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section id={anchor} className={`card ${className}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="card-head">
          <h2 id={id}>{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
