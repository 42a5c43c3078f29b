import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { FormatProvider, I18nProvider } from '../i18n/I18n';
import type { Units } from '../i18n/format';
import type { Language } from '../i18n/language';
import { ToastProvider } from '../ui/Toasts';

interface Setting {
  /** The current address; `path` is the route pattern of the page. */
  at?: string;
  path?: string;
  units?: Units;
  zone?: string;
  language?: Language;
  /** Rendered beside the page, such as a link that leads away from it. */
  beside?: ReactNode;
}

/** Renders a page as the product would, in English, metric units and UTC unless a test says otherwise. */
export function show(page: ReactNode, { at = '/', path = '*', units = 'metric', zone = 'UTC', language = 'en', beside }: Setting = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const user = userEvent.setup();
  const view = render(
    <QueryClientProvider client={client}>
      <I18nProvider initial={language}>
        <ToastProvider>
          <FormatProvider units={units} zone={zone}>
            <MemoryRouter initialEntries={[at]}>
              {beside}
              <Routes>
                <Route path={path} element={page} />
                <Route path="*" element={<p>elsewhere</p>} />
              </Routes>
            </MemoryRouter>
          </FormatProvider>
        </ToastProvider>
      </I18nProvider>
    </QueryClientProvider>,
  );
  return { ...view, user, client };
}
