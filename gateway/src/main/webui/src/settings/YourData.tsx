import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { eraseMe } from '../api/activities';
import { useText } from '../i18n/I18n';
import { signOut } from '../session/session';
import { Button, FileButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNotice } from '../ui/ErrorNotice';
import { TextField } from '../ui/Field';

/** Export or erase all of the athlete's data. */
export function YourData() {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack">
      <p className="muted">{t('data.what')}</p>
      <div className="row">
        <FileButton icon="download" href="/v1/athletes/me/export" download>
          {t('data.export')}
        </FileButton>
        <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
          {t('data.erase')}
        </Button>
      </div>
      {asking && <Erasure onClose={() => setAsking(false)} />}
    </div>
  );
}

function Erasure({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const erasing = useMutation({ mutationFn: eraseMe });
  const word = t('data.eraseWord');
  const leave = () => void signOut().catch(() => window.location.assign('/'));
  return (
    <Dialog title={t('data.eraseTitle')} onClose={erasing.isSuccess ? leave : onClose}>
      {erasing.isSuccess ? (
        <>
          <p>{erasing.data.detail}</p>
          <Button kind="primary" onClick={leave}>
            {t('data.leave')}
          </Button>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === word) erasing.mutate();
          }}
        >
          <p>{t('data.eraseWhat')}</p>
          <TextField label={t('data.eraseType', { word })} value={typed} autoComplete="off" onChange={(e) => setTyped(e.target.value)} />
          {erasing.isError && <ErrorNotice error={erasing.error} />}
          <div className="row">
            <Button type="submit" kind="danger" busy={erasing.isPending} disabled={typed.trim() !== word}>
              {t('data.eraseDo')}
            </Button>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
