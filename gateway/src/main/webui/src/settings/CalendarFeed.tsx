import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { closeFeed, feed, openFeed } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Loaded } from '../ui/Loaded';
import { useTell } from '../ui/Toasts';

/** The address at which a calendar app follows the plan. It is secret: a new one disables the old. */
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
  const field = useRef<HTMLInputElement>(null);
  const address = opening.data && new URL(opening.data.path, window.location.origin).toString();

  async function copy() {
    if (address && (await isCopied(address))) tell.done(t('feed.copied'));
    else field.current?.select();
  }

  return (
    <div className="stack">
      <p className="muted">{t('feed.what')}</p>
      <Loaded query={state} height={60}>
        {(data) => (
          <>
            {address ? (
              <div className="stack">
                <input ref={field} className="feed-address" readOnly value={address} aria-label={t('feed.address')} onFocus={(e) => e.target.select()} />
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

/** The clipboard is available only over HTTPS or on localhost, and may be denied; then the address is selected instead. */
async function isCopied(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
