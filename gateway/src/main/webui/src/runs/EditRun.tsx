import { useState, type FormEvent } from 'react';
import type { Activity, Correction } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SelectField, TextField } from '../ui/Field';
import { SPORTS } from './sports';
import { useCorrection } from './useCorrection';

export function EditRun({ run }: { run: Activity }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button small icon="edit" onClick={() => setOpen(true)}>
        {t('run.edit')}
      </Button>
      {open && (
        <Dialog title={t('run.edit')} onClose={close}>
          <EditForm key={run.id as string} run={run} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

/** Starts from the run as it is when the dialog opens, and sends only what was changed. */
function EditForm({ run, onClose }: { run: Activity; onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(run.name);
  const [sport, setSport] = useState(run.sport);
  const [race, setRace] = useState(run.is_race);
  const [first] = useState(run);
  const correction = useCorrection(run);

  function save(event: FormEvent) {
    event.preventDefault();
    const change: Correction = {
      ...(name.trim() === first.name ? {} : { name: name.trim() }),
      ...(sport === first.sport ? {} : { sport }),
      ...(race === first.is_race ? {} : { is_race: race }),
    };
    if (Object.keys(change).length > 0) correction.mutate(change);
    onClose();
  }

  return (
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
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
