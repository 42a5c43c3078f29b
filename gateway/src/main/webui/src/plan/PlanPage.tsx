import { useQuery } from '@tanstack/react-query';
import { audit, currentPlan, plan as planQuery, type PlanSummary } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { FileButton, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Adapt } from './Adapt';
import { AuditSummary } from './AuditSummary';
import { CancelPlan } from './CancelPlan';
import { OtherPlans } from './OtherPlans';
import { Revisions } from './Revisions';
import { VolumeChart } from './VolumeChart';
import { weeksOf } from './weeks';
import './plan.css';

/** The whole plan: its goal, whether it is sound, its history, and how to adapt it. */
export default function PlanPage() {
  const t = useText();
  const current = useQuery(currentPlan());
  return (
    <Page
      title={t('plan.title')}
      actions={
        <LinkButton to="/plan/new" icon="plus">
          {t('plan.new')}
        </LinkButton>
      }
    >
      <Loaded query={current} height={400}>
        {(plan) =>
          plan ? (
            <CurrentPlan plan={plan} />
          ) : (
            <Card>
              <Empty title={t('today.noPlan')} text={t('today.noPlanText')}>
                <LinkButton to="/plan/new" kind="primary" icon="flag">
                  {t('today.makePlan')}
                </LinkButton>
              </Empty>
            </Card>
          )
        }
      </Loaded>
      <OtherPlans />
    </Page>
  );
}

function CurrentPlan({ plan }: { plan: PlanSummary }) {
  const t = useText();
  const format = useFormat();
  const detail = useQuery(planQuery(plan.id));
  const judged = useQuery(audit(plan.id));
  return (
    <>
      <Card title={plan.goal_race_name}>
        <p className="muted">
          {[
            format.date(plan.goal_race_date, 'short'),
            format.distance(plan.goal_race_distance_m),
            plan.goal_time_seconds ? t('plan.goal', { time: format.clock(plan.goal_time_seconds) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Loaded query={detail} height={220}>
          {(data) => <VolumeChart weeks={weeksOf(data.workouts)} />}
        </Loaded>
        <div className="row">
          <FileButton small icon="calendar" href={`/v1/training-plans/${plan.id}/calendar.ics`} download>
            {t('plan.ics')}
          </FileButton>
          <FileButton small icon="download" href={`/v1/training-plans/${plan.id}/plan.csv`} download>
            {t('plan.csv')}
          </FileButton>
          <CancelPlan plan={plan} />
        </div>
      </Card>
      <div className="grid-2">
        <Card title={t('audit.title')}>
          <Loaded query={judged} height={200}>
            {(data) => <AuditSummary audit={data} />}
          </Loaded>
        </Card>
        <Adapt plan={plan} />
      </div>
      <Revisions plan={plan} />
    </>
  );
}
