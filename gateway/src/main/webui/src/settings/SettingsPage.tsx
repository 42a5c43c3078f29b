import { useQuery } from '@tanstack/react-query';
import { profile } from '../api/activities';
import { useText } from '../i18n/I18n';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { useTell } from '../ui/Toasts';
import { CalendarFeed } from './CalendarFeed';
import { Display } from './Display';
import { ProfileForm } from './ProfileForm';
import { YourData } from './YourData';
import { YourSession } from './YourSession';
import { YourZones } from './YourZones';
import './settings.css';

export default function SettingsPage() {
  const t = useText();
  const tell = useTell();
  const me = useQuery(profile());
  return (
    <Page title={t('settings.title')}>
      <div className="settings">
        <Card title={t('settings.profile')}>
          <Loaded query={me} height={460}>
            {(data) => (
              <ProfileForm
                profile={data}
                submit={t('action.save')}
                onSaved={(saved) =>
                  tell.done(saved.activities_redated ? t('profile.redated', { count: saved.activities_redated }) : t('state.saved'))
                }
              />
            )}
          </Loaded>
        </Card>
        <Card title={t('settings.display')}>
          <Display />
        </Card>
        <Card title={t('settings.zones')}>
          <YourZones />
        </Card>
        <Card title={t('settings.feed')} id="feed">
          <CalendarFeed />
        </Card>
        <Card title={t('settings.session')}>
          <YourSession />
        </Card>
        <Card title={t('settings.data')}>
          <YourData />
        </Card>
      </div>
    </Page>
  );
}
