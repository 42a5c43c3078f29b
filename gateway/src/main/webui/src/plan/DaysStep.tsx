import type { Weekday } from '../api/plans';
import { addDays } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import { Button, IconButton } from '../ui/Button';
import { Choice, SelectField, TextField } from '../ui/Field';
import type { StepProps } from './RaceStep';
import { WEEKDAYS } from './request';

const MONDAY = '2024-01-01';

export function DaysStep({ draft, mistakes, set }: StepProps) {
  const t = useText();
  const format = useFormat();
  const name = (day: Weekday, style: 'weekday' | 'weekdayShort') => format.date(addDays(MONDAY, WEEKDAYS.indexOf(day)), style);
  const toggle = (day: Weekday) =>
    set({ restDays: draft.restDays.includes(day) ? draft.restDays.filter((other) => other !== day) : [...draft.restDays, day] });
  return (
    <div className="stack-wide">
      <Choice
        label={t('wizard.perWeek')}
        value={String(draft.days)}
        onChange={(days) => set({ days: Number(days) })}
        options={['3', '4', '5', '6', '7'].map((value) => ({ value, text: value }))}
      />
      <fieldset className="choice">
        <legend>{t('wizard.restDays')}</legend>
        <div className="day-toggles">
          {WEEKDAYS.map((day) => (
            <label key={day} className="day-toggle">
              <input type="checkbox" checked={draft.restDays.includes(day)} onChange={() => toggle(day)} aria-label={name(day, 'weekday')} />
              <span aria-hidden="true">{name(day, 'weekdayShort')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form-grid">
        <SelectField label={t('wizard.longRun')} value={draft.longRunDay} onChange={(e) => set({ longRunDay: e.target.value as Weekday })}>
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {name(day, 'weekday')}
            </option>
          ))}
        </SelectField>
        <TextField label={t('wizard.start')} type="date" value={draft.start} onChange={(e) => set({ start: e.target.value })} />
      </div>
      <fieldset className="choice stack">
        <legend>{t('wizard.away')}</legend>
        {draft.away.map((stretch, index) => (
          <div key={index} className="away">
            <TextField label={t('wizard.from')} type="date" required value={stretch.from} onChange={(e) => change(index, { from: e.target.value })} />
            <TextField label={t('wizard.to')} type="date" required min={stretch.from} value={stretch.to} onChange={(e) => change(index, { to: e.target.value })} />
            <IconButton icon="trash" label={t('action.delete')} onClick={() => set({ away: draft.away.filter((_, i) => i !== index) })} />
          </div>
        ))}
        {mistakes.away && <p className="field-error">{t(mistakes.away)}</p>}
        <div>
          <Button small icon="plus" onClick={() => set({ away: [...draft.away, { from: '', to: '' }] })}>
            {t('wizard.addAway')}
          </Button>
        </div>
      </fieldset>
    </div>
  );

  function change(index: number, part: { from?: string; to?: string }) {
    set({ away: draft.away.map((stretch, i) => (i === index ? { ...stretch, ...part } : stretch)) });
  }
}
