import { useState } from 'react';
import { useFormat, useText } from '../i18n/I18n';
import { SelectField, TextField } from '../ui/Field';
import { SPORTS } from './sports';

export interface Shown {
  sport: string;
  races: boolean;
  from: string;
  to: string;
  distance: string;
  order: 'date' | 'distance';
}

/** The run filters; initially open if any is set, as on returning. */
export function Filters({ shown, filtered, onChange }: { shown: Shown; filtered: boolean; onChange: (change: Partial<Shown>) => void }) {
  const t = useText();
  const [open] = useState(filtered);
  const format = useFormat();
  const near = format.distance(8000, 0);
  const far = format.distance(16_000, 0);
  return (
    <details className="filters" open={open}>
      <summary>{t('filter.title')}</summary>
      <div className="filters-grid">
        <SelectField label={t('run.sport')} value={shown.sport} onChange={(e) => onChange({ sport: e.target.value })}>
          <option value="">{t('filter.allSports')}</option>
          {SPORTS.map((sport) => (
            <option key={sport} value={sport}>
              {t(`sport.${sport}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('runs.distance')} value={shown.distance} onChange={(e) => onChange({ distance: e.target.value })}>
          <option value="">{t('filter.anyDistance')}</option>
          <option value="short">{t('filter.upTo', { distance: near })}</option>
          <option value="middle">{`${near} – ${far}`}</option>
          <option value="long">{t('filter.from', { distance: far })}</option>
        </SelectField>
        <TextField label={t('wizard.from')} type="date" value={shown.from} onChange={(e) => onChange({ from: e.target.value })} />
        <TextField label={t('wizard.to')} type="date" value={shown.to} onChange={(e) => onChange({ to: e.target.value })} />
        <SelectField label={t('filter.order')} value={shown.order} onChange={(e) => onChange({ order: e.target.value as Shown['order'] })}>
          <option value="date">{t('filter.newest')}</option>
          <option value="distance">{t('filter.longest')}</option>
        </SelectField>
        <label className="check">
          <input type="checkbox" checked={shown.races} onChange={(e) => onChange({ races: e.target.checked })} />
          {t('filter.races')}
        </label>
      </div>
    </details>
  );
}
