import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { closeFeed, feed, openFeed } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Loaded } from '../ui/Loaded';
import { useTell } from '../ui/Toasts';

/** The address by which a calendar app follows the plan. It is a secret: a new one closes the old. */
export function CalendarFeed() {
  const t = useText();
  const format = useFormat();
  const tell = useTell();
  const queries = useQueryClient();
  const state = useQuery(feed());
  const changed = () => queries.invalidateQueries({ queryKey: feed().queryKey });
  const opening = useMutation({ mutationFn: openFeed, onSuccess: changed, onError: tell.failed });
  const closing = useMutation({
    mutationFn: closeFeed,
    onSuccess: () => {
      opening.reset();
      tell.done(t('feed.closed'));
      return changed();
    },
    onError: tell.failed,
  });
  const address = opening.data && new URL(opening.data.path, window.location.origin).toString();

  async function copy() {
    if (!address) return;
    await navigator.clipboard.writeText(address);
    tell.done(t('feed.copied'));
  }

  return (
    <div className="stack">
      <p className="muted">{t('feed.what')}</p>
      <Loaded query={state} height={60}>
        {(data) => (
          <>
            {address ? (
              <div className="stack">
                <input className="feed-address" readOnly value={address} aria-label={t('feed.address')} onFocus={(e) => e.target.select()} />
                <p className="small muted">{t('feed.once')}</p>
              </div>
            ) : (
              data.open && <p>{t('feed.open', { date: data.opened_at ? format.moment(data.opened_at) : '' })}</p>
            )}
            <div className="row">
              {address && (
                <>
                  <Button kind="primary" icon="link" onClick={() => void copy()}>
                    {t('feed.copy')}
                  </Button>
                  <a className="button button-secondary" href={address.replace(/^https?:/, 'webcal:')}>
                    {t('feed.subscribe')}
                  </a>
                </>
              )}
              <Button busy={opening.isPending} icon="link" onClick={() => opening.mutate()}>
                {t(data.open ? 'feed.rotate' : 'feed.start')}
              </Button>
              {data.open && (
                <Button kind="danger" busy={closing.isPending} onClick={() => closing.mutate()}>
                  {t('feed.close')}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
