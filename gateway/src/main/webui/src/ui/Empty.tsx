import type { ReactNode } from 'react';

/** What stands where nothing is yet: what it would be, and how one gets there. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text && <p className="muted">{text}</p>}
      {children && <div className="row row-center">{children}</div>}
    </div>
  );
}
