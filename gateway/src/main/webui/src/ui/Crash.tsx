import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/I18n';
import { Button } from './Button';

/** Keeps the rest of the product usable when a page breaks. */
export class Crash extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useText();
  return (
    <div className="notice notice-error notice-page" role="alert">
      <div>
        <p>{t('error.broken')}</p>
        <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
      </div>
    </div>
  );
}
