import { useMutation, useQueryClient } from '@tanstack/react-query';
import { COACH, decideProposal, type PlannedSession, type PlanOutline, type Proposal } from '../api/coach';
import { PLANS } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Button } from '../ui/Button';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Findings } from '../ui/Findings';
import { workoutName } from '../workout/words';

const STATUSES = ['open', 'accepted', 'rejected', 'outdated'];

/** A change the coach proposes and its effect; nothing happens until it is accepted. */
export function ProposalCard({ proposal: first }: { proposal: Proposal }) {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decision: 'accept' | 'reject') => decideProposal(first.id, decision),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: PLANS });
      return queries.invalidateQueries({ queryKey: [...COACH, 'proposals'] });
    },
  });
  const proposal = deciding.data ?? first;
  const status = STATUSES.includes(proposal.status) ? proposal.status : 'open';
  const findings = proposal.findings?.filter((finding) => !finding.passed) ?? [];
  return (
    <section className="proposal" aria-label={proposal.title}>
      <header className="row row-apart">
        <h3>{proposal.title}</h3>
        <span className={status === 'accepted' ? 'badge badge-good' : 'badge'}>{t(`proposal.${status}` as TextKey)}</span>
      </header>
      {proposal.reasons?.map((reason) => (
        <p key={reason}>{format.sentence(reason)}</p>
      ))}
      <ul className="proposal-changes">
        {proposal.changes?.map((change, index) => (
          <li key={index}>
            {change.before && (
              <del>
                <Session session={change.before as PlannedSession} />
              </del>
            )}
            {change.after && (
              <ins>
                <Session session={change.after as PlannedSession} />
              </ins>
            )}
          </li>
        ))}
      </ul>
      {proposal.plan && <Outline plan={proposal.plan as PlanOutline} />}
      {findings.length > 0 && <Findings findings={findings} />}
      {deciding.isError && <ErrorNotice error={deciding.error} />}
      {status === 'open' && (
        <div className="row">
          <Button small kind="primary" icon="check" busy={deciding.isPending} onClick={() => deciding.mutate('accept')}>
            {t('action.accept')}
          </Button>
          <Button small icon="close" busy={deciding.isPending} onClick={() => deciding.mutate('reject')}>
            {t('action.reject')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Session({ session }: { session: PlannedSession }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {format.date(session.scheduled_date)} · {workoutName(session, t, format)}
    </>
  );
}

function Outline({ plan }: { plan: PlanOutline }) {
  const t = useText();
  const format = useFormat();
  return (
    <p className="small">
      <strong>{plan.name}</strong> · {format.date(plan.start, 'short')} – {format.date(plan.end, 'short')} ·{' '}
      {t('proposal.outline', { weeks: plan.total_weeks, highest: format.distance(plan.highest_week_km * 1000), longest: format.distance(plan.longest_run_km * 1000) })}
    </p>
  );
}
