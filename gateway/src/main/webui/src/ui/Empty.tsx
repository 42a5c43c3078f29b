import type { ReactNode } from 'react';

/** A placeholder where there is no content yet: what will be here, and how to get it. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {text && <p className="muted">{text}</p>}
      {children && <div className="row row-center">{children}</div>}
    </div>
  );
}
