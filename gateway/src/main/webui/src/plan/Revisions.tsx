import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { comparison, revisions, type PlanSummary, type Revisions as AllRevisions } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Changes } from './Changes';

/** The plan's history, and how closely it was followed. */
export function Revisions({ plan }: { plan: PlanSummary }) {
  const t = useText();
  const query = useQuery(revisions(plan.id));
  return (
    <Card title={t('revisions.title')}>
      <Loaded query={query} height={160}>
        {(data) => (
          <>
            <Adherence data={data} />
            <ol className="revisions">
              {[...data.revisions].reverse().map((revision) => (
                <li key={revision.revision}>
                  <Revision planId={plan.id} revision={revision} />
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Adherence({ data: { adherence, revision } }: { data: AllRevisions }) {
  const t = useText();
  const format = useFormat();
  const { original, current } = adherence;
  return (
    <dl className="stats">
      <div className="stat">
        <dt>{t('revisions.sessions')}</dt>
        <dd>
          {format.number(current.completed_sessions)} / {format.number(current.planned_sessions)}
        </dd>
      </div>
      <div className="stat">
        <dt>{t('revisions.distance')}</dt>
        <dd>{format.percent(current.distance_ratio)}</dd>
      </div>
      {revision > 1 && (
        <div className="stat">
          <dt>{t('revisions.original')}</dt>
          <dd>{format.percent(original.distance_ratio)}</dd>
        </div>
      )}
    </dl>
  );
}

function Revision({ planId, revision }: { planId: string; revision: AllRevisions['revisions'][number] }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="row row-apart">
        <span>
          <strong>{t('revisions.number', { number: revision.revision })}</strong>{' '}
          <span className="muted small">
            {format.moment(revision.created_at)} · {t(revision.author === 'coach' ? 'revisions.byCoach' : revision.author === 'athlete' ? 'revisions.byYou' : 'revisions.bySelf')}
          </span>
        </span>
        {revision.revision > 1 && (
          <Button small kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'revisions.hide' : 'revisions.show', { count: revision.workouts_changed })}
          </Button>
        )}
      </div>
      <span className="small">{revision.revision === 1 ? t('revisions.first') : format.sentence(revision.reason)}</span>
      {open && <Difference planId={planId} to={revision.revision} />}
    </>
  );
}

function Difference({ planId, to }: { planId: string; to: number }) {
  const query = useQuery(comparison(planId, to - 1, to));
  return (
    <Loaded query={query} height={80}>
      {(data) => <Changes changes={data.changes} />}
    </Loaded>
  );
}
