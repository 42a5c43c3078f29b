import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ACTIVITIES, PROFILE, saveProfile, type Profile } from '../api/activities';
import { PLANS } from '../api/plans';
import { Problem } from '../api/problem';
import { browserZone } from '../i18n/dates';
import { useFormat, useText } from '../i18n/I18n';
import type { Units } from '../i18n/format';
import { Button } from '../ui/Button';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Choice, parseClock, SelectField, TextField } from '../ui/Field';

const METRES_PER_MILE = 1609.344;
const perUnit = (units: Units) => (units === 'imperial' ? METRES_PER_MILE / 1000 : 1);

/** The whole profile, as the API expects it: blank fields are cleared. */
export function ProfileForm({ profile, submit, onSaved }: { profile: Profile; submit: string; onSaved: (saved: Profile) => void }) {
  const t = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Profile>({
    ...profile,
    timezone: profile.timezone ?? browserZone(),
    preferred_units: profile.preferred_units ?? 'metric',
  });
  const units = draft.preferred_units as Units;
  const paceIn = (unit: Units) => (draft.threshold_pace_s_per_km ? format.clock(draft.threshold_pace_s_per_km * perUnit(unit)) : '');
  // as entered; the draft keeps it per kilometre, to a tenth of a second even if the text shows none
  const [pace, setPace] = useState(paceIn(units));

  const saving = useMutation({
    mutationFn: saveProfile,
    onSuccess: (saved) => {
      queries.setQueryData(PROFILE, saved);
      void queries.invalidateQueries({ queryKey: ACTIVITIES });
      void queries.invalidateQueries({ queryKey: PLANS });
      onSaved(saved);
    },
  });
  const problem = saving.error instanceof Problem ? saving.error : undefined;
  const set = (change: Partial<Profile>) => setDraft((before) => ({ ...before, ...change }));
  const text = (field: keyof Profile) => ({
    value: (draft[field] as string | number | null | undefined) ?? '',
    error: problem?.about(field),
  });
  const number = (field: keyof Profile) => ({
    ...text(field),
    type: 'number',
    inputMode: 'numeric' as const,
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value === '' ? null : Number(event.target.value) }),
  });

  function setUnits(chosen: Units) {
    set({ preferred_units: chosen });
    if (draft.threshold_pace_s_per_km) setPace(paceIn(chosen));
  }

  function typePace(typed: string) {
    const seconds = parseClock(typed);
    setPace(typed);
    set({ threshold_pace_s_per_km: seconds === null ? null : Math.round((seconds / perUnit(units)) * 10) / 10 });
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const { activities_redated: _, ...body } = draft;
    saving.mutate(body);
  }

  return (
    <form className="stack-wide" onSubmit={send}>
      <div className="form-grid">
        <TextField label={t('profile.name')} autoComplete="nickname" maxLength={100} {...text('display_name')} onChange={(e) => set({ display_name: e.target.value || null })} />
        <SelectField label={t('profile.zone')} hint={t('profile.zoneHint')} {...text('timezone')} onChange={(e) => set({ timezone: e.target.value })}>
          {zones(draft.timezone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
        <Choice<Units>
          label={t('profile.units')}
          value={units}
          onChange={setUnits}
          options={[
            { value: 'metric', text: t('profile.metric') },
            { value: 'imperial', text: t('profile.imperial') },
          ]}
        />
        <TextField label={t('profile.birth')} type="date" hint={t('profile.birthHint')} {...text('birth_date')} onChange={(e) => set({ birth_date: e.target.value || null })} />
        <TextField label={t('profile.maxHr')} min={100} max={250} hint={t('profile.hrHint')} {...number('max_hr')} />
        <TextField label={t('profile.restingHr')} min={20} max={120} {...number('resting_hr')} />
        <TextField label={t('profile.thresholdHr')} min={60} max={250} {...number('threshold_hr')} />
        <TextField
          label={t('profile.thresholdPace', { unit: units === 'imperial' ? 'mi' : 'km' })}
          placeholder="4:30"
          inputMode="text"
          pattern="\d{1,2}:[0-5]\d"
          value={pace}
          error={problem?.about('threshold_pace_s_per_km')}
          onChange={(e) => typePace(e.target.value)}
        />
        <SelectField label={t('profile.sex')} hint={t('profile.sexHint')} {...text('sex')} onChange={(e) => set({ sex: e.target.value || null })}>
          <option value="">{t('profile.sex.none')}</option>
          <option value="female">{t('profile.sex.female')}</option>
          <option value="male">{t('profile.sex.male')}</option>
        </SelectField>
      </div>
      {saving.isError && <ErrorNotice error={saving.error} />}
      <div className="row">
        <Button type="submit" kind="primary" busy={saving.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** The browser's time zones, plus the current one if missing. */
function zones(present: string | null | undefined): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return present && !known.includes(present) ? [present, ...known] : known;
}
