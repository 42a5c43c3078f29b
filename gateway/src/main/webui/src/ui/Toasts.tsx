import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../i18n/I18n';
import { IconButton } from './Button';
import { problemText } from './ErrorNotice';

interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
  action?: { text: string; run: () => void };
}

interface Tell {
  done(text: string, action?: Toast['action']): void;
  failed(error: unknown): void;
}

/** Registers an element to show messages in, and returns how to unregister it. */
type Place = (element: HTMLElement) => () => void;

const ToastContext = createContext<Tell | null>(null);
const PlaceContext = createContext<Place | null>(null);
/** Failures need time to be read. */
const SHOWN_MS = { done: 7_000, failed: 20_000 };

/** Short messages about what just happened, also announced to screen readers. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [dialogs, setDialogs] = useState<HTMLElement[]>([]);
  const place = useCallback<Place>((element) => {
    setDialogs((all) => [...all, element]);
    return () => setDialogs((all) => all.filter((other) => other !== element));
  }, []);
  const shownIn = dialogs.at(-1) ?? page;
  const next = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);

  const show = useCallback(
    (toast: Omit<Toast, 'id'>) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      window.setTimeout(() => close(id), SHOWN_MS[toast.kind]);
    },
    [close],
  );
  const tell = useMemo<Tell>(
    () => ({
      done: (text, action) => show({ text, kind: 'done', action }),
      failed: (error) => show({ text: problemText(error, t), kind: 'failed' }),
    }),
    [show, t],
  );

  const sentences = toasts.map((toast) => (
    <div key={toast.id} className={`toast toast-${toast.kind}`}>
      <span>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            toast.action?.run();
            close(toast.id);
          }}
        >
          {toast.action.text}
        </button>
      )}
      <IconButton icon="close" label={t('action.close')} onClick={() => close(toast.id)} />
    </div>
  ));

  return (
    <ToastContext value={tell}>
      <PlaceContext value={place}>{children}</PlaceContext>
      <div ref={setPage} className="toasts" role="status" aria-live="polite" />
      {shownIn && createPortal(sentences, shownIn)}
    </ToastContext>
  );
}

/** Shows messages inside an open dialog: anything outside it is covered, not announced and not clickable. */
export function ToastsOfDialog() {
  const place = useContext(PlaceContext);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place?.(element.current!), [place]);
  return <div ref={element} className="toasts" role="status" aria-live="polite" />;
}

export function useTell(): Tell {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error('ToastProvider is missing');
  return tell;
}
