import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { activatePlan, PLANS, plans } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { useTell } from '../ui/Toasts';

/** Drafts and past plans. */
export function OtherPlans() {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  const all = useQuery(plans());
  const activating = useMutation({
    mutationFn: activatePlan,
    onSuccess: () => queries.invalidateQueries({ queryKey: PLANS }),
    onError: tell.failed,
  });
  const others = (all.data ?? []).filter((plan) => plan.status !== 'active');
  if (others.length === 0) return null;
  return (
    <Card title={t('plan.others')}>
      <ul className="plan-list">
        {others.map((plan) => (
          <li key={plan.id} className="plan-line">
            <span>
              <strong>{plan.goal_race_name}</strong>{' '}
              <span className="muted small">
                {format.date(plan.goal_race_date, 'short')} · {format.distance(plan.goal_race_distance_m)}
              </span>
            </span>
            <span className="row">
              <span className="badge">{t(`plan.status.${plan.status}` as TextKey)}</span>
              {plan.status === 'draft' && (
                <Button small busy={activating.isPending} onClick={() => activating.mutate(plan.id)}>
                  {t('plan.activate')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
