import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/I18n';
import { Button } from './Button';

interface Props {
  /** The current location: after a change, rendering is tried again. */
  place: string;
  children: ReactNode;
}

/** Keeps the rest of the app usable when a page crashes. */
export class Crash extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false });
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
