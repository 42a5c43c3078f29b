import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useText } from '../i18n/I18n';
import type { TextKey } from '../i18n/language';
import { Icon, type IconName } from '../ui/Icon';
import './shell.css';

const PLACES: { to: string; text: TextKey; icon: IconName }[] = [
  { to: '/', text: 'nav.today', icon: 'today' },
  { to: '/calendar', text: 'nav.calendar', icon: 'calendar' },
  { to: '/runs', text: 'nav.runs', icon: 'run' },
  { to: '/coach', text: 'nav.coach', icon: 'coach' },
  { to: '/settings', text: 'nav.settings', icon: 'settings' },
];

/** The frame around every page: a navigation bar at the bottom on phones, at the side on wider screens. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText();
  const plain = useLocation().pathname === '/welcome';
  return (
    <div className={plain ? 'shell shell-plain' : 'shell'}>
      <a className="skip-link" href="#content">
        {t('nav.skip')}
      </a>
      {!plain && (
        <nav className="shell-nav" aria-label={t('nav.label')}>
          <span className="shell-brand" aria-hidden="true">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Stride
          </span>
          <ul>
            {PLACES.map((place) => (
              <li key={place.to}>
                <NavLink to={place.to} end={place.to === '/'}>
                  <Icon name={place.icon} />
                  <span>{t(place.text)}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
