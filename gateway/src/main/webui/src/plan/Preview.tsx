import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanPreview } from '../api/plans';
import { Problem } from '../api/problem';
import { useFormat, useRuleTexts, useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Findings } from '../ui/Findings';
import { Skeleton } from '../ui/Skeleton';
import { AuditSummary } from './AuditSummary';
import { VolumeChart } from './VolumeChart';
import { weeksOf } from './weeks';

interface Props {
  trial: UseQueryResult<PlanPreview>;
  /** Why there is nothing to preview yet. */
  waitsFor: TextKey | null;
  onBound: (field: string, value: string) => void;
  canApply: (field: string, value: string) => boolean;
}

/** A preview of the plan with its findings; or why there is none, and what would work. */
export function Preview({ trial, waitsFor, onBound, canApply }: Props) {
  const t = useText();
  const refused = trial.error instanceof Problem && trial.error.findings.length > 0;
  // announced as it changes, instead of the whole plan
  const verdict = waitsFor || trial.isFetching ? '' : refused ? t('preview.refused') : trial.data ? t(trial.data.audit.sound ? 'preview.sound' : 'audit.unsound') : '';
  return (
    <Card title={t('preview.title')} className="wizard-preview">
      <div className="stack-wide" aria-busy={trial.isFetching}>
        {waitsFor ? (
          <p className="muted">{t(waitsFor)}</p>
        ) : trial.isError ? (
          <Refusal error={trial.error} retry={() => void trial.refetch()} onBound={onBound} canApply={canApply} />
        ) : trial.data ? (
          <Outline preview={trial.data} />
        ) : (
          <Skeleton height={300} />
        )}
      </div>
      <p className="sr-only" role="status">
        {verdict}
      </p>
    </Card>
  );
}

function Outline({ preview: { plan, audit } }: { preview: PlanPreview }) {
  const t = useText();
  const format = useFormat();
  const weeks = weeksOf(plan.workouts);
  const longest = Math.max(0, ...plan.workouts.filter((workout) => workout.workout_type !== 'race').map((workout) => workout.target_distance_km ?? 0));
  const highest = Math.max(0, ...weeks.map((week) => week.plannedKm));
  return (
    <>
      <dl className="stats">
        <div className="stat">
          <dt>{t('preview.weeks')}</dt>
          <dd>{format.number(plan.total_weeks)}</dd>
        </div>
        <div className="stat">
          <dt>{t('preview.runs')}</dt>
          <dd>{format.number(plan.workouts_total)}</dd>
        </div>
        <div className="stat">
          <dt>{t('preview.highest')}</dt>
          <dd>{format.distance(highest * 1000, 0)}</dd>
        </div>
        <div className="stat">
          <dt>{t('preview.longest')}</dt>
          <dd>{format.distance(longest * 1000, 0)}</dd>
        </div>
      </dl>
      <VolumeChart weeks={weeks} />
      <AuditSummary audit={audit} />
    </>
  );
}

function Refusal({ error, retry, onBound, canApply }: { error: Error; retry: () => void } & Pick<Props, 'onBound' | 'canApply'>) {
  const t = useText();
  const words = useRuleTexts();
  const format = useFormat();
  if (!(error instanceof Problem) || error.status !== 422) return <ErrorNotice error={error} retry={retry} />;
  return (
    <>
      <p className="notice notice-warn">{error.findings.length > 0 ? t('preview.refused') : format.sentence(error.message)}</p>
      <Findings findings={error.findings.filter((finding) => !finding.passed)} />
      {error.bounds.length > 0 && (
        <div className="stack">
          <h3>{t('preview.wouldWork')}</h3>
          <ul className="bounds">
            {error.bounds.map((bound) => (
              <li key={bound.field + bound.value}>
                <span>{words.bound(bound)}</span>
                {canApply(bound.field, bound.value) && (
                  <Button small onClick={() => onBound(bound.field, bound.value)}>
                    {t('preview.take')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
