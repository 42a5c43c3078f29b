import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { matches, type Workout } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Loaded } from '../ui/Loaded';
import { useWorkoutAction } from '../workout/actions';

/** A run that might have been this workout: the athlete decides. */
export function MatchQuestion({ planId, workout }: { planId: string; workout: Workout }) {
  const t = useText();
  const format = useFormat();
  const found = useQuery(matches(planId, workout.id));
  const action = useWorkoutAction(planId);
  return (
    <Loaded query={found} height={80}>
      {(data) => {
        const candidate = data.candidates[0];
        const activityId = candidate?.activity_ids[0];
        if (!candidate || !activityId) return null;
        return (
          <div className="notice notice-warn">
            <div>
              <p>
                {t('calendar.wasItThis')}{' '}
                <Link to={`/runs/${activityId}`}>{t('calendar.theRun', { date: format.date(candidate.date) })}</Link>{' '}
                <span className="small">({t('calendar.likeness', { percent: format.percent(candidate.score) })})</span>
              </p>
              <div className="row">
                <Button small kind="primary" icon="check" onClick={() => action.mutate({ do: 'complete', workoutId: workout.id, activityId })}>
                  {t('calendar.yesThis')}
                </Button>
                <Button small icon="close" onClick={() => action.mutate({ do: 'unmatch', workoutId: workout.id })}>
                  {t('calendar.noThis')}
                </Button>
              </div>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
