import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { adaptations } from '../api/plans';
import { useFormat, useText } from '../i18n/I18n';
import { hintText } from '../plan/hint';
import { Icon } from '../ui/Icon';

/** Something happened that the plan could adapt to: a missed long run, days away, a race. Nothing changes unasked. */
export function AdaptationHint({ planId }: { planId: string }) {
  const t = useText();
  const format = useFormat();
  const found = useQuery(adaptations(planId));
  const open = found.data?.adaptations.some((adaptation) => adaptation.status === 'proposed');
  const detected = found.data?.detected[0];
  if (!open && !detected) return null;
  return (
    <div className="notice notice-warn">
      <Icon name="info" />
      <div>
        <p>{detected ? hintText(detected, t, format) : t('adaptation.open')}</p>
        <Link to="/plan#adapt">{t('adaptation.look')}</Link>
      </div>
    </div>
  );
}
