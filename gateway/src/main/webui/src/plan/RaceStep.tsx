import { useFormat, useText } from '../i18n/I18n';
import { Choice, TextField } from '../ui/Field';
import type { Draft, RaceChoice } from './request';

export interface StepProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

export function RaceStep({ draft, set }: StepProps) {
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
          value={draft.ownDistance}
          onChange={(e) => set({ ownDistance: e.target.value })}
        />
      )}
      <TextField label={t('wizard.date')} type="date" required min={format.today()} value={draft.date} onChange={(e) => set({ date: e.target.value })} />
      <TextField
        label={t('wizard.goal')}
        hint={t('wizard.goalHint')}
        placeholder="1:45:00"
        pattern="(\d{1,2}:)?[0-5]?\d:[0-5]\d"
        value={draft.goal}
        onChange={(e) => set({ goal: e.target.value })}
      />
    </div>
  );
}
