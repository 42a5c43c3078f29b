import { useText } from '../i18n/I18n';
import { Page } from '../ui/Page';

export default function NewPlanPage() {
  const t = useText();
  return <Page title={t('nav.calendar')}>{null}</Page>;
}
