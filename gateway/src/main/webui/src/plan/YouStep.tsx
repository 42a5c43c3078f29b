import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { fitness } from '../api/activities';
import { useFormat, useText } from '../i18n/I18n';
import { CLOCK, SelectField, TextField } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { AMOUNT } from './mistakes';
import type { StepProps } from './RaceStep';
import type { RaceChoice } from './request';

/** The plan's starting point: the athlete's runs, unless overridden here. */
export function YouStep({ draft, mistakes, set }: StepProps) {
  const t = useText();
  const format = useFormat();
  const known = useQuery(fitness());
  const amount = (field: 'weekly' | 'longest' | 'maxWeekly' | 'maxSession') => ({
    pattern: AMOUNT,
    value: draft[field],
    error: mistakes[field] && t(mistakes[field]),
    onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [field]: event.target.value }),
  });
  return (
    <div className="stack-wide">
      <Loaded query={known} height={48}>
        {(data) => (
          <p className="notice">
            {data.weekly_volume_km !== null && data.weekly_volume_km > 0
              ? t('wizard.known', {
                  weekly: format.distance(data.weekly_volume_km * 1000),
                  longest: format.distance((data.longest_run_km_30d ?? 0) * 1000),
                })
              : t('wizard.unknown')}
          </p>
        )}
      </Loaded>
      <div className="form-grid">
        <TextField label={t('wizard.weekly', { unit: format.distanceUnit })} hint={t('wizard.optional')} inputMode="decimal" {...amount('weekly')} />
        <TextField label={t('wizard.longest', { unit: format.distanceUnit })} hint={t('wizard.optional')} inputMode="decimal" {...amount('longest')} />
        <SelectField label={t('wizard.recent')} value={draft.recentDistance} onChange={(e) => set({ recentDistance: e.target.value as RaceChoice | 'none' })}>
          <option value="none">{t('wizard.recentNone')}</option>
          <option value="5k">5 km</option>
          <option value="10k">10 km</option>
          <option value="half">{t('effort.half')}</option>
          <option value="marathon">{t('effort.marathon')}</option>
        </SelectField>
        {draft.recentDistance !== 'none' && (
          <TextField
            label={t('wizard.recentTime')}
            placeholder="45:00"
            required
            pattern={CLOCK}
            value={draft.recentTime}
            error={mistakes.recentTime && t(mistakes.recentTime)}
            onChange={(e) => set({ recentTime: e.target.value })}
          />
        )}
        <TextField label={t('wizard.maxSession')} hint={t('wizard.limit')} inputMode="numeric" {...amount('maxSession')} />
        <TextField label={t('wizard.maxWeekly', { unit: format.distanceUnit })} hint={t('wizard.limit')} inputMode="decimal" {...amount('maxWeekly')} />
      </div>
    </div>
  );
}
