import { useMutation } from '@tanstack/react-query';
import { useText } from '../i18n/I18n';
import { signOut } from '../session/session';
import { useSession } from '../session/SignedIn';
import { Button } from '../ui/Button';
import { useTell } from '../ui/Toasts';

export function YourSession() {
  const t = useText();
  const tell = useTell();
  const session = useSession();
  const leaving = useMutation({ mutationFn: signOut, onError: tell.failed });
  return (
    <div className="row row-apart">
      <p>{t('session.as', { name: session.name ?? session.subject })}</p>
      <Button busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('session.out')}
      </Button>
    </div>
  );
}
