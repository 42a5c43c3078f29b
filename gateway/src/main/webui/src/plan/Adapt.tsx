import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { adaptations, adaptPlan, decideAdaptation, PLANS, type Adaptation, type AdaptPlanRequest, type PlanSummary } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorNotice } from '../ui/ErrorNotice';
import { SelectField, TextField } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { useTell } from '../ui/Toasts';
import { Changes } from './Changes';
import { hintText } from './hint';

const REASONS = ['missed_days', 'missed_long_run', 'sickness', 'pause', 'unavailable', 'race_result'] as const;
type Reason = (typeof REASONS)[number];
const WITH_DATES: readonly Reason[] = ['sickness', 'pause', 'unavailable'];

/** When life gets in the way: request a change, preview it, and decide. Nothing changes before that. */
export function Adapt({ plan }: { plan: PlanSummary }) {
  const t = useText();
  const format = useFormat();
  const found = useQuery(adaptations(plan.id));
  return (
    <Card title={t('adapt.title')} className="adapt" id="adapt">
      <Loaded query={found} height={160}>
        {(data) => {
          const open = data.adaptations.filter((adaptation) => adaptation.status === 'proposed');
          return (
            <>
              {open.map((adaptation) => (
                <Proposal key={adaptation.id} plan={plan} adaptation={adaptation} />
              ))}
              {open.length === 0 && (
                <>
                  {data.detected.map((reason) => (
                    <p key={reason.reason} className="notice notice-warn">
                      {hintText(reason, t, format)}
                    </p>
                  ))}
                  <Ask key={data.detected[0]?.reason} plan={plan} first={data.detected[0]?.reason} />
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Ask({ plan, first }: { plan: PlanSummary; first?: string }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  const [reason, setReason] = useState<Reason>(REASONS.find((known) => known === first) ?? 'missed_days');
  const [from, setFrom] = useState(format.today());
  const [to, setTo] = useState(format.today());
  const asking = useMutation({
    mutationFn: (request: AdaptPlanRequest) => adaptPlan(plan.id, request),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...PLANS, 'adaptations', plan.id] });
      tell.done(t('adapt.proposed'));
    },
  });

  function send(event: FormEvent) {
    event.preventDefault();
    const dates = WITH_DATES.includes(reason) ? { from, to } : {};
    asking.mutate({ reason, ...dates });
  }

  return (
    <form className="stack" onSubmit={send}>
      <p className="muted">{t('adapt.what')}</p>
      <SelectField label={t('adapt.reason')} value={reason} onChange={(e) => setReason(e.target.value as Reason)}>
        {REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`adapt.reason.${each}`)}
          </option>
        ))}
      </SelectField>
      {WITH_DATES.includes(reason) && (
        <div className="form-grid">
          <TextField label={t('wizard.from')} type="date" required value={from} onChange={(e) => setFrom(e.target.value)} />
          <TextField label={t('wizard.to')} type="date" required value={to} onChange={(e) => setTo(e.target.value)} />
        </div>
      )}
      {asking.isError && <ErrorNotice error={asking.error} />}
      <div>
        <Button type="submit" busy={asking.isPending}>
          {t('adapt.ask')}
        </Button>
      </div>
    </form>
  );
}

function Proposal({ plan, adaptation }: { plan: PlanSummary; adaptation: Adaptation }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: 'accept' | 'reject') => decideAdaptation(plan.id, adaptation.id!, decision),
    onSuccess: (_answer, decision) => tell.done(t(`adapt.told.${decision}` as TextKey)),
    onError: tell.failed,
    onSettled: () => queries.invalidateQueries({ queryKey: PLANS }),
  });
  return (
    <div className="stack">
      {adaptation.reasons.map((reason) => (
        <p key={reason}>{format.sentence(reason)}</p>
      ))}
      <Changes changes={adaptation.changes} />
      <div className="row">
        <Button kind="primary" icon="check" busy={deciding.isPending} onClick={() => deciding.mutate('accept')}>
          {t('action.accept')}
        </Button>
        <Button icon="close" busy={deciding.isPending} onClick={() => deciding.mutate('reject')}>
          {t('action.reject')}
        </Button>
      </div>
    </div>
  );
}
