import { useText } from '../i18n/I18n';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/Button';
import { Page } from '../ui/Page';

export function NotFound() {
  const t = useText();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.text')}>
        <LinkButton to="/" kind="primary">
          {t('notFound.home')}
        </LinkButton>
      </Empty>
    </Page>
  );
}
