import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { I18nProvider } from '../i18n/I18n';
import { SignedIn } from '../session/SignedIn';
import { Crash } from '../ui/Crash';
import { PageSkeleton } from '../ui/Skeleton';
import { ToastProvider } from '../ui/Toasts';
import { NotFound } from './NotFound';
import { newQueryClient } from './queryClient';
import { Shell } from './Shell';

const Dashboard = lazy(() => import('../dashboard/DashboardPage'));
const Calendar = lazy(() => import('../calendar/CalendarPage'));
const Plan = lazy(() => import('../plan/PlanPage'));
const NewPlan = lazy(() => import('../plan/NewPlanPage'));
const Runs = lazy(() => import('../runs/RunsPage'));
const Run = lazy(() => import('../runs/RunPage'));
const Coach = lazy(() => import('../coach/CoachPage'));
const Settings = lazy(() => import('../settings/SettingsPage'));
const Welcome = lazy(() => import('../session/WelcomePage'));

/** All pages, each loaded when it is first opened. */
export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider>
        <ToastProvider>
          <BrowserRouter>
            <SignedIn>
              <Shell>
                <Guarded>
                  <Pages />
                </Guarded>
              </Shell>
            </SignedIn>
          </BrowserRouter>
        </ToastProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

/** The frame stays in place while a page loads or crashes. */
function Guarded({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Crash place={pathname + search}>
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </Crash>
  );
}

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Dashboard />} />
      <Route path="/welcome" element={<Welcome />} />
      <Route path="/calendar" element={<Calendar />} />
      <Route path="/plan" element={<Plan />} />
      <Route path="/plan/new" element={<NewPlan />} />
      <Route path="/runs" element={<Runs />} />
      <Route path="/runs/:id" element={<Run />} />
      <Route path="/coach" element={<Coach />} />
      <Route path="/coach/:thread" element={<Coach />} />
      <Route path="/settings" element={<Settings />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
