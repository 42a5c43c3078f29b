import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/I18n';
import { IconButton } from './Button';
import { ToastsOfDialog } from './Toasts';

/** A modal dialog: Escape and the backdrop close it; focus stays inside and then returns to where it was. */
export function Dialog({
  title,
  onClose,
  side = false,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  /** A panel at the side of a wide screen and a sheet on a phone, instead of a box in the middle. */
  side?: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    heading.current?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={side ? 'dialog dialog-side' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog-box">
        <header className="dialog-head">
          <h2 ref={heading} id={id} tabIndex={-1}>
            {title}
          </h2>
          <IconButton icon="close" label={t('action.close')} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
      </div>
      <ToastsOfDialog />
    </dialog>
  );
}
