import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { profile } from '../api/activities';
import { useText } from '../i18n/I18n';
import { UploadRuns } from '../runs/UploadRuns';
import { ProfileForm } from '../settings/ProfileForm';
import { Button, LinkButton } from '../ui/Button';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { useSession } from './SignedIn';
import { endWelcome } from './welcome';
import './session.css';

const STEPS = ['you', 'runs', 'goal'] as const;

/** The welcome questions: who you are, what you have run, what your goal is. Each can be skipped. */
export default function WelcomePage() {
  const t = useText();
  const [step, setStep] = useState(0);
  const { subject } = useSession();
  const navigate = useNavigate();

  function leave() {
    endWelcome(subject);
    navigate('/');
  }

  return (
    <div className="welcome">
      <Page
        title={t('welcome.title')}
        lead={t('welcome.step', { step: step + 1, steps: STEPS.length })}
        actions={
          <Button kind="quiet" onClick={leave}>
            {t('welcome.later')}
          </Button>
        }
      >
        {step === 0 && <You onDone={() => setStep(1)} />}
        {step === 1 && (
          <Card title={t('welcome.runs')} arrives>
            <p className="muted">{t('welcome.runsText')}</p>
            <UploadRuns />
            <div className="row">
              <Button onClick={() => setStep(0)}>{t('action.back')}</Button>
              <Button kind="primary" onClick={() => setStep(2)}>
                {t('action.next')}
              </Button>
            </div>
          </Card>
        )}
        {step === 2 && <Goal onBack={() => setStep(1)} onLeave={leave} onGo={() => endWelcome(subject)} />}
      </Page>
    </div>
  );
}

function You({ onDone }: { onDone: () => void }) {
  const t = useText();
  const me = useQuery(profile());
  return (
    <Card title={t('welcome.you')} arrives>
      <p className="muted">{t('welcome.youText')}</p>
      <Loaded query={me} height={420}>
        {(data) => <ProfileForm profile={data} submit={t('action.next')} onSaved={onDone} />}
      </Loaded>
    </Card>
  );
}

function Goal({ onBack, onLeave, onGo }: { onBack: () => void; onLeave: () => void; onGo: () => void }) {
  const t = useText();
  return (
    <Card title={t('welcome.goal')} arrives>
      <p className="muted">{t('welcome.goalText')}</p>
      <div className="row">
        <Button onClick={onBack}>{t('action.back')}</Button>
        <span onClickCapture={onGo}>
          <LinkButton to="/plan/new" kind="primary" icon="flag">
            {t('today.makePlan')}
          </LinkButton>
        </span>
        <Button kind="quiet" onClick={onLeave}>
          {t('welcome.noGoal')}
        </Button>
      </div>
    </Card>
  );
}
