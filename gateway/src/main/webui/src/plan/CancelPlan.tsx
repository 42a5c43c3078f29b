import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelPlan, PLANS, type PlanSummary } from '../api/plans';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useTell } from '../ui/Toasts';

export function CancelPlan({ plan }: { plan: PlanSummary }) {
  const t = useText();
  const tell = useTell();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancelling = useMutation({
    mutationFn: () => cancelPlan(plan.id),
    onSuccess: () => {
      setAsking(false);
      tell.done(t('plan.cancelled'));
      return queries.invalidateQueries({ queryKey: PLANS });
    },
    onError: tell.failed,
  });
  return (
    <>
      <Button small kind="quiet" onClick={() => setAsking(true)}>
        {t('plan.cancel')}
      </Button>
      {asking && (
        <Dialog title={t('plan.cancelTitle')} onClose={() => setAsking(false)}>
          <p>{t('plan.cancelText', { name: plan.goal_race_name })}</p>
          <div className="row">
            <Button kind="danger" busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
              {t('plan.cancel')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('plan.keep')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
