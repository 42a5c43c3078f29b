import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { racePredictions, type RacePrediction } from '../api/activities';
import type { PlanSummary } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';

/** The time to the race, and whether current fitness is enough for its goal. */
export function RaceCountdown({ plan }: { plan: PlanSummary }) {
  const t = useText();
  const format = useFormat();
  const predictions = useQuery(racePredictions());
  return (
    <Card title={plan.goal_race_name} actions={<Link to="/plan">{t('race.plan')}</Link>}>
      <div className="race">
        <p className="race-days">
          <strong className="num">{format.number(Math.max(0, plan.days_to_race))}</strong>
          <span>{t('race.days', { count: Math.max(0, plan.days_to_race) })}</span>
        </p>
        <p className="muted">
          {format.date(plan.goal_race_date, 'short')} · {format.distance(plan.goal_race_distance_m)}
        </p>
      </div>
      <Loaded query={predictions} height={56}>
        {(all) => <Times plan={plan} prediction={predictionFor(plan.goal_race_distance_m, all)} />}
      </Loaded>
      <div className="meter">
        <p className="small muted num">
          {t('race.week', { week: Math.min(plan.current_week, plan.total_weeks), weeks: plan.total_weeks })} ·{' '}
          {t('race.workouts', { done: plan.workouts_completed, total: plan.workouts_total })}
        </p>
        <div className="progress" role="img" aria-label={t('race.progress', { percent: format.number(plan.progress_percent) })}>
          <span style={{ width: `${plan.progress_percent}%` }} />
        </div>
      </div>
    </Card>
  );
}

export function predictionFor(metres: number, all: readonly RacePrediction[]): RacePrediction | undefined {
  return all.find((prediction) => Math.abs(prediction.distance_m - metres) / metres < 0.01);
}

function Times({ plan, prediction }: { plan: PlanSummary; prediction?: RacePrediction }) {
  const t = useText();
  const format = useFormat();
  const goal = plan.goal_time_seconds;
  return (
    <dl className="stats">
      <div className="stat">
        <dt>{t('race.predicted')}</dt>
        <dd>{prediction ? format.clock(prediction.time_s) : '–'}</dd>
        {prediction && (
          <dd className="race-range">
            {format.clock(prediction.fast_s)}–{format.clock(prediction.slow_s)}
          </dd>
        )}
      </div>
      <div className="stat">
        <dt>{t('race.goal')}</dt>
        <dd>{goal ? format.clock(goal) : '–'}</dd>
        {goal && prediction && <dd className="race-range">{gap(goal, prediction.time_s)}</dd>}
      </div>
    </dl>
  );

  function gap(aim: number, predicted: number): string {
    const seconds = Math.round(aim - predicted);
    return t(seconds >= 0 ? 'race.within' : 'race.beyond', { time: format.clock(Math.abs(seconds)) });
  }
}
