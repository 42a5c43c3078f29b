import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { createPlan, currentPlan, PLANS, preview, type CreatePlanRequest } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Page } from '../ui/Page';
import { useTell } from '../ui/Toasts';
import { DaysStep } from './DaysStep';
import { mistakesOf } from './mistakes';
import { Preview } from './Preview';
import { RaceStep } from './RaceStep';
import { applyBound, newDraft, requestOf, sundayAhead, type Draft } from './request';
import { useSettled } from './useSettled';
import { YouStep } from './YouStep';
import './plan.css';

const STEPS = [RaceStep, DaysStep, YouStep] as const;
const TITLES = ['wizard.race', 'wizard.days', 'wizard.you'] as const;
const WEEKS_AHEAD = 14;

/** Creates a plan in three steps, with a live preview beside them. */
export default function NewPlanPage() {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const current = useQuery(currentPlan());
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState<Draft>(() => ({ ...newDraft(format.today()), date: sundayAhead(format.today(), WEEKS_AHEAD) }));
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  const mistakes = useMemo(() => mistakesOf(draft), [draft]);
  const request = useMemo(() => requestOf({ ...draft, name: draft.name || t('wizard.aRace') }, (value) => format.metresOf(value)), [draft, format, t]);
  const trial = useTrial(request);
  const creating = useMutation({
    mutationFn: createPlan,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: PLANS });
      tell.done(t('wizard.made'));
      navigate('/calendar');
    },
    onError: tell.failed,
  });

  function go(event: FormEvent) {
    event.preventDefault();
    if (step < STEPS.length - 1) setStep(step + 1);
    else if (request && trial.isSuccess) creating.mutate(request);
  }

  const Step = STEPS[step]!;
  return (
    <Page title={t('wizard.title')} lead={t('wizard.step', { step: step + 1, steps: STEPS.length })}>
      <div className="wizard">
        <form onSubmit={go}>
          <Card key={step} title={t(TITLES[step]!)} arrives>
            <Step draft={draft} mistakes={mistakes} set={set} />
            {current.data && step === STEPS.length - 1 && <p className="notice notice-warn">{t('wizard.replaces', { name: current.data.goal_race_name })}</p>}
            <div className="row">
              {step > 0 && <Button onClick={() => setStep(step - 1)}>{t('action.back')}</Button>}
              <Button type="submit" kind="primary" busy={creating.isPending} disabled={step === STEPS.length - 1 && !(request && trial.isSuccess)}>
                {t(step < STEPS.length - 1 ? 'action.next' : 'wizard.make')}
              </Button>
            </div>
          </Card>
        </form>
        <Preview
          trial={trial}
          waitsFor={request ? null : Object.keys(mistakes).length > 0 ? 'preview.mistake' : 'preview.nothing'}
          onBound={(field, value) => {
            const changed = applyBound(draft, field, value, format);
            if (changed) setDraft(changed);
          }}
          canApply={(field, value) => applyBound(draft, field, value, format) !== null}
        />
      </div>
    </Page>
  );
}

const SETTLE_MS = 400;

/** The preview for the answers, requested when typing pauses; the previous one stays until the next arrives. */
function useTrial(request: CreatePlanRequest | null) {
  const settled = useSettled(useDeferredValue(request), SETTLE_MS);
  return useQuery({
    queryKey: [...PLANS, 'preview', settled],
    queryFn: ({ signal }) => preview(settled!, signal),
    enabled: settled !== null,
    placeholderData: (previous) => previous,
    retry: false,
    staleTime: Infinity,
  });
}
