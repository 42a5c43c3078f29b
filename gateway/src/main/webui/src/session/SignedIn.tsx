import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { profile as profileQuery, type Profile } from '../api/activities';
import { onSessionEnded } from '../api/client';
import { FormatProvider } from '../i18n/I18n';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageSkeleton } from '../ui/Skeleton';
import { session as sessionQuery, SESSION, type Session } from './session';
import { SignIn } from './SignIn';
import { welcomeIsOver } from './welcome';

type Open = Extract<Session, { authenticated: true }>;
const SessionContext = createContext<Open | null>(null);

/** Renders its content for signed-in athletes; others see the sign-in page. */
export function SignedIn({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const session = useQuery(sessionQuery());
  useEffect(() => onSessionEnded(() => void queries.invalidateQueries({ queryKey: SESSION })), [queries]);

  if (session.isPending) return <PageSkeleton />;
  // known data stays while it cannot be refreshed
  if (session.data === undefined) return <ErrorNotice error={session.error} retry={() => void session.refetch()} page />;
  if (!session.data.authenticated) return <SignIn />;
  return (
    <SessionContext value={session.data}>
      <KnownAthlete key={session.data.subject}>{children}</KnownAthlete>
    </SessionContext>
  );
}

/** Provides the athlete's units and time zone; athletes with neither are welcomed first. */
function KnownAthlete({ children }: { children: ReactNode }) {
  const profile = useQuery(profileQuery());
  const place = useLocation().pathname;
  const session = useSession();
  if (profile.isPending) return <PageSkeleton />;
  if (profile.data && isNew(profile.data) && place !== '/welcome' && !welcomeIsOver(session.subject)) {
    return <Navigate to="/welcome" replace />;
  }
  return (
    <FormatProvider units={profile.data?.preferred_units === 'imperial' ? 'imperial' : 'metric'} zone={profile.data?.timezone}>
      {children}
    </FormatProvider>
  );
}

const isNew = (profile: Profile) => !profile.timezone;

export function useSession(): Open {
  const value = useContext(SessionContext);
  if (!value) throw new Error('SignedIn is missing');
  return value;
}
