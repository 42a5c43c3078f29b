import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ACTIVITIES, deleteActivity, type Activity } from '../api/activities';
import { readPlansAnew } from '../api/plans';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useTell } from '../ui/Toasts';

export function DeleteRun({ run }: { run: Activity }) {
  const t = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: () => deleteActivity(run.id as string),
    onSuccess: () => {
      tell.done(t('run.deleted', { name: run.name }));
      navigate('/runs', { replace: true });
      void queries.invalidateQueries({ queryKey: ACTIVITIES });
      readPlansAnew(queries);
    },
    onError: tell.failed,
  });
  return (
    <>
      <Button small kind="quiet" icon="trash" onClick={() => setAsking(true)}>
        {t('action.delete')}
      </Button>
      {asking && (
        <Dialog title={t('run.deleteTitle')} onClose={() => setAsking(false)}>
          <p>{t('run.deleteText', { name: run.name })}</p>
          <div className="row">
            <Button kind="danger" icon="trash" busy={deleting.isPending} onClick={() => deleting.mutate()}>
              {t('action.delete')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
