import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
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

const ToastContext = createContext<Tell | null>(null);
const SHOWN_MS = 7_000;

/** Short sentences about what just happened, also read aloud. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);

  const show = useCallback(
    (toast: Omit<Toast, 'id'>) => {
      const id = next.current++;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      window.setTimeout(() => close(id), SHOWN_MS);
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

  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
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
        ))}
      </div>
    </ToastContext>
  );
}

export function useTell(): Tell {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error('ToastProvider is missing');
  return tell;
}
