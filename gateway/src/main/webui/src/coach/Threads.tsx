import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { deleteThread, threads, type Thread } from '../api/coach';
import { useText } from '../i18n/I18n';
import { Button, IconButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { Loaded } from '../ui/Loaded';
import { useTell } from '../ui/Toasts';

/** Earlier conversations; after confirmation, a deleted one disappears at once and returns if deletion fails. */
export function Threads({ current, onGone }: { current?: string; onGone: () => void }) {
  const t = useText();
  const tell = useTell();
  const queries = useQueryClient();
  const query = useQuery(threads());
  const key = threads().queryKey;
  const [asking, setAsking] = useState<Thread | null>(null);
  const [gone, setGone] = useState(0);
  const deleting = useMutation({
    mutationFn: deleteThread,
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Thread[]>(key);
      queries.setQueryData<Thread[]>(key, (all) => all?.filter((thread) => thread.id !== id));
      setGone((count) => count + 1);
      return before;
    },
    onSuccess: (_answer, id) => id === current && onGone(),
    onError: (error, _id, before) => {
      queries.setQueryData(key, before);
      tell.failed(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    // the focused button disappears with its conversation: a card with the rest replaces it each time
    <Card key={gone} title={t('coach.threads')} className="coach-threads" arrives={gone > 0}>
      <Loaded query={query} height={120}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{t('coach.noThreads')}</p>
          ) : (
            <ul className="thread-list">
              {all.map((thread) => (
                <li key={thread.id as string}>
                  <NavLink to={`/coach/${thread.id as string}`}>{thread.title}</NavLink>
                  <IconButton icon="trash" label={t('coach.deleteThread', { title: thread.title })} onClick={() => setAsking(thread)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {asking && (
        <Dialog title={t('coach.deleteTitle')} onClose={() => setAsking(null)}>
          <p>{t('coach.deleteText', { title: asking.title })}</p>
          <div className="row">
            <Button
              kind="danger"
              icon="trash"
              onClick={() => {
                setAsking(null);
                deleting.mutate(asking.id);
              }}
            >
              {t('action.delete')}
            </Button>
            <Button onClick={() => setAsking(null)}>{t('action.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </Card>
  );
}
