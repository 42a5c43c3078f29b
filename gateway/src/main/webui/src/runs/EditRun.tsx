import { useState, type FormEvent } from 'react';
import type { Activity } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextField } from '../ui/Field';
import { SPORTS } from './sports';
import { useCorrection } from './useCorrection';

export function EditRun({ run }: { run: Activity }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(run.name);
  const [sport, setSport] = useState(run.sport);
  const [race, setRace] = useState(run.is_race);
  const correction = useCorrection(run);

  function save(event: FormEvent) {
    event.preventDefault();
    correction.mutate({ name: name.trim(), sport, is_race: race });
    setOpen(false);
  }

  return (
    <>
      <Button small icon="edit" onClick={() => setOpen(true)}>
        {t('run.edit')}
      </Button>
      {open && (
        <Dialog title={t('run.edit')} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={save}>
            <TextField label={t('profile.name')} required maxLength={200} value={name} onChange={(e) => setName(e.target.value)} />
            <SelectField label={t('run.sport')} value={sport} onChange={(e) => setSport(e.target.value)}>
              {SPORTS.map((each) => (
                <option key={each} value={each}>
                  {t(`sport.${each}`)}
                </option>
              ))}
            </SelectField>
            <label className="check">
              <input type="checkbox" checked={race} onChange={(e) => setRace(e.target.checked)} />
              {t('run.wasRace')}
            </label>
            <div className="row">
              <Button type="submit" kind="primary">
                {t('action.save')}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('action.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
