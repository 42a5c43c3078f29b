import { useFormat, useText } from '../i18n/I18n';
import { Choice, CLOCK, TextField } from '../ui/Field';
import { AMOUNT, type Mistakes } from './mistakes';
import type { Draft, RaceChoice } from './request';

export interface StepProps {
  draft: Draft;
  mistakes: Mistakes;
  set: (change: Partial<Draft>) => void;
}

export function RaceStep({ draft, mistakes, set }: StepProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="form-grid">
      <div className="span-2">
        <TextField label={t('wizard.name')} required maxLength={200} placeholder={t('wizard.nameExample')} value={draft.name} onChange={(e) => set({ name: e.target.value })} />
      </div>
      <div className="span-2">
        <Choice<RaceChoice>
          label={t('wizard.distance')}
          value={draft.race}
          onChange={(race) => set({ race })}
          options={[
            { value: '5k', text: '5 km' },
            { value: '10k', text: '10 km' },
            { value: 'half', text: t('effort.half') },
            { value: 'marathon', text: t('effort.marathon') },
            { value: 'other', text: t('wizard.other') },
          ]}
        />
      </div>
      {draft.race === 'other' && (
        <TextField
          label={t('wizard.ownDistance', { unit: format.distanceUnit })}
          inputMode="decimal"
          required
          pattern={AMOUNT}
          error={mistakes.ownDistance && t(mistakes.ownDistance)}
          value={draft.ownDistance}
          onChange={(e) => set({ ownDistance: e.target.value })}
        />
      )}
      <TextField label={t('wizard.date')} type="date" required min={format.today()} value={draft.date} onChange={(e) => set({ date: e.target.value })} />
      <TextField
        label={t('wizard.goal')}
        hint={t('wizard.goalHint')}
        placeholder="1:45:00"
        pattern={CLOCK}
        value={draft.goal}
        error={mistakes.goal && t(mistakes.goal)}
        onChange={(e) => set({ goal: e.target.value })}
      />
    </div>
  );
}
