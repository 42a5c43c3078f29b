import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePlan, PLANS, type PlanChange, type Workout } from '../api/plans';
import { Problem, type Finding } from '../api/problem';
import type { IsoDate } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNotice } from '../ui/ErrorNotice';
import { TextField } from '../ui/Field';
import { Findings } from '../ui/Findings';
import { Icon } from '../ui/Icon';
import { Skeleton } from '../ui/Skeleton';
import { useTell } from '../ui/Toasts';
import { moveWorkout, restore } from '../workout/cached';
import { KindMark } from '../workout/KindMark';
import { workoutName } from '../workout/words';

export interface Move {
  workout: Workout;
  to: IsoDate;
}

/** What the rules say about a move before it is made. A move that breaks a rule can still be confirmed. */
export function MoveDialog({ planId, move, onClose }: { planId: string; move: Move; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  const { workout } = move;
  const [to, setTo] = useState(move.to);
  const changes = [{ type: 'move' as const, workout_id: workout.id, date: to }];
  const trial = useQuery({
    // dropped with the dialog: the next check uses the plan as it is then
    queryKey: ['trial', planId, workout.id, to],
    gcTime: 0,
    queryFn: () => judge(planId, changes),
    enabled: to !== workout.scheduled_date && to !== '',
    retry: false,
  });

  const moving = useMutation({
    mutationFn: (force: boolean) => changePlan(planId, { changes, force }),
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: PLANS });
      onClose();
      return moveWorkout(queries, workout, to);
    },
    onError: (error, _force, before) => {
      restore(queries, before);
      tell.failed(error);
    },
    onSuccess: () => tell.done(t('move.done', { date: format.date(to) })),
    onSettled: () => queries.invalidateQueries({ queryKey: PLANS }),
  });

  return (
    <Dialog title={t('move.title')} onClose={onClose}>
      <p className="today-next">
        <KindMark type={workout.workout_type} />
        <span>
          <strong>{workoutName(workout, t, format)}</strong>
          <br />
          <span className="muted">{format.date(workout.scheduled_date, 'long')}</span>
        </span>
      </p>
      <TextField label={t('move.to')} type="date" value={to} onChange={(e) => setTo(e.target.value)} />
      <div className="stack" aria-live="polite">
        {to === workout.scheduled_date || to === '' ? (
          <p className="muted">{t('move.choose')}</p>
        ) : trial.isPending ? (
          <Skeleton height={90} />
        ) : trial.isError ? (
          <ErrorNotice error={trial.error} retry={() => void trial.refetch()} />
        ) : (
          <Verdict judgement={trial.data} busy={moving.isPending} onMove={(force) => moving.mutate(force)} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface Judgement {
  allowed: boolean;
  findings: Finding[];
  change?: PlanChange;
}

/** A rejection that names rules is a result; any other is a failure. */
async function judge(planId: string, changes: Parameters<typeof changePlan>[1]['changes']): Promise<Judgement> {
  try {
    const change = await changePlan(planId, { changes, dry_run: true });
    return { allowed: true, findings: change.findings.filter((finding) => !finding.passed), change };
  } catch (error) {
    if (error instanceof Problem && error.findings.length > 0) return { allowed: false, findings: error.findings.filter((finding) => !finding.passed) };
    throw error;
  }
}

function Verdict({ judgement, busy, onMove, onClose }: { judgement: Judgement; busy: boolean; onMove: (force: boolean) => void; onClose: () => void }) {
  const t = useText();
  const { allowed, findings } = judgement;
  return (
    <>
      {allowed && findings.length === 0 && (
        <p className="notice notice-good">
          <Icon name="check" />
          {t('move.fine')}
        </p>
      )}
      {findings.length > 0 && (
        <div className="stack">
          <p>{t(allowed ? 'move.mind' : 'move.breaks')}</p>
          <Findings findings={findings} />
        </div>
      )}
      <div className="row">
        <Button kind={allowed ? 'primary' : 'danger'} icon="move" busy={busy} onClick={() => onMove(!allowed)}>
          {t(allowed ? 'move.do' : 'move.force')}
        </Button>
        <Button onClick={onClose}>{t('move.leave')}</Button>
      </div>
    </>
  );
}
