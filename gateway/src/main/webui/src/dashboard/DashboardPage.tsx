import { useQuery } from '@tanstack/react-query';
import { profile } from '../api/activities';
import { currentPlan } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { AdaptationHint } from './AdaptationHint';
import { Bests } from './Bests';
import { CoachIdeas } from './CoachIdeas';
import { LoadAndForm } from './LoadAndForm';
import { NewestRuns } from './NewestRuns';
import { RaceCountdown } from './RaceCountdown';
import { Today } from './Today';
import { WeekAtAGlance } from './WeekAtAGlance';
import './dashboard.css';

/** The start page: what to do today, how the week is going, and what it leads to. */
export default function DashboardPage() {
  const t = useText();
  const format = useFormat();
  const me = useQuery(profile());
  const plan = useQuery(currentPlan());
  const name = me.data?.display_name;
  return (
    <Page
      title={name ? t(greeting(new Date(), format.zone), { name }) : t('nav.today')}
      lead={format.date(format.today(), 'long')}
    >
      <div className="dashboard">
        <div className="dashboard-main">
          <Today plan={plan} />
          {plan.data && <AdaptationHint planId={plan.data.id} />}
          <WeekAtAGlance />
          <LoadAndForm />
        </div>
        <div className="dashboard-side">
          {plan.isPending && <Skeleton height={266} />}
          {plan.data && <RaceCountdown plan={plan.data} />}
          <CoachIdeas />
          <NewestRuns />
          <Bests />
        </div>
      </div>
    </Page>
  );
}

/** By the hour in the athlete's time zone. */
function greeting(now: Date, zone: string): TextKey {
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));
  return hour < 11 ? 'dashboard.morning' : hour < 18 ? 'dashboard.day' : 'dashboard.evening';
}
