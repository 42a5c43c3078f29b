import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';

const REASONS = ['tired', 'ill', 'injured', 'noTime', 'weather', 'other'] as const;

/** Why a workout is skipped, which tells whether the plan should adapt. */
export function SkipForm({ onSkip, onCancel }: { onSkip: (reason: string) => void; onCancel: () => void }) {
  const t = useText();
  const [reason, setReason] = useState<(typeof REASONS)[number]>('noTime');
  const [own, setOwn] = useState('');

  function send(event: FormEvent) {
    event.preventDefault();
    onSkip(reason === 'other' ? own.trim() : t(`skip.${reason}`));
  }

  return (
    <form className="stack" onSubmit={send}>
      <SelectField autoFocus label={t('skip.why')} value={reason} onChange={(e) => setReason(e.target.value as typeof reason)}>
        {REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`skip.${each}`)}
          </option>
        ))}
      </SelectField>
      {reason === 'other' && <TextField label={t('skip.own')} maxLength={200} required value={own} onChange={(e) => setOwn(e.target.value)} />}
      <div className="row">
        <Button type="submit" kind="primary">
          {t('calendar.skip')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
