import { Problem } from '../api/problem';
import { useFormat, useText } from '../i18n/I18n';
import type { Translate } from '../i18n/language';
import { Button } from './Button';
import { Icon } from './Icon';

/** A sentence a person can act on: the API's own if it has one. */
export function problemText(error: unknown, t: Translate): string {
  if (!(error instanceof Problem)) return t('error.unknown');
  if (error.status === 0) return t('error.unreachable');
  if (error.status === 401) return t('error.signedOut');
  if (error.message) return error.message;
  return error.status >= 500 ? t('error.away') : t('error.unknown');
}

/** Shown in place of something that failed to load. */
export function ErrorNotice({ error, retry, page = false }: { error: unknown; retry?: () => void; page?: boolean }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={page ? 'notice notice-error notice-page' : 'notice notice-error'} role="alert">
      <Icon name="warning" />
      <div>
        <p>{format.sentence(problemText(error, t))}</p>
        {error instanceof Problem && error.violations.length > 0 && (
          <ul>
            {error.violations.map((violation) => (
              <li key={violation.field + violation.message}>
                {violation.field}: {violation.message}
              </li>
            ))}
          </ul>
        )}
        {retry && (
          <Button small onClick={retry}>
            {t('error.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
