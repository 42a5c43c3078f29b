import { useLocation } from 'react-router';
import { useText } from '../i18n/I18n';
import { Icon } from '../ui/Icon';
import { signInAddress } from './session';
import './session.css';

export function SignIn() {
  const t = useText();
  const place = useLocation();
  return (
    <main className="sign-in" id="content">
      <title>{`${t('signIn.title')} · Stride`}</title>
      <div className="sign-in-card">
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>Stride</h1>
        <p className="sign-in-claim">{t('signIn.claim')}</p>
        <ul className="sign-in-points">
          {(['signIn.point.plan', 'signIn.point.runs', 'signIn.point.coach'] as const).map((point) => (
            <li key={point}>
              <Icon name="check" />
              {t(point)}
            </li>
          ))}
        </ul>
        <a className="button button-primary button-wide" href={signInAddress(place.pathname + place.search)}>
          {t('signIn.button')}
        </a>
      </div>
    </main>
  );
}
