import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { suggestions, thread as threadQuery } from '../api/coach';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { AskForm } from './AskForm';
import { OpenProposals } from './OpenProposals';
import { ShownToCoach } from './ShownToCoach';
import { Threads } from './Threads';
import { Turn } from './Turn';
import { saidIn, useConversation } from './useConversation';
import './coach.css';

/** The conversation with the coach; older ones beside it. */
export default function CoachPage() {
  const t = useText();
  const { thread } = useParams();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const own = useRef<string>(undefined);
  const [shown, setShown] = useState(false);
  const talk = useConversation(thread, (id) => {
    own.current = id;
    if (id !== thread) navigate(`/coach/${id}`, { replace: true });
  });
  const { setSaid, ask } = talk;

  // a thread that was opened is read once; the one that is going on here is known already
  const kept = useQuery({ ...threadQuery(thread ?? ''), enabled: thread !== undefined && thread !== own.current });
  useEffect(() => {
    if (thread === undefined) setSaid([]);
    else if (kept.data && thread !== own.current) setSaid(saidIn(kept.data));
  }, [thread, kept.data, setSaid]);

  const question = parameters.get('ask');
  useEffect(() => {
    if (!question) return;
    setParameters({}, { replace: true });
    void ask(question);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the question of the address is asked once
  }, [question]);

  function startAnew() {
    own.current = undefined;
    setSaid([]);
    navigate('/coach');
  }

  return (
    <Page
      title={t('coach.title')}
      actions={
        <>
          <Button icon="info" onClick={() => setShown(true)}>
            {t('coach.shown')}
          </Button>
          {(thread || talk.said.length > 0) && (
            <Button icon="plus" onClick={startAnew}>
              {t('coach.anew')}
            </Button>
          )}
        </>
      }
    >
      <div className="coach">
        <div className="coach-talk">
          <OpenProposals />
          {talk.said.length === 0 && !kept.isFetching && <Ideas onAsk={(idea) => void ask(idea)} />}
          {kept.isError && <ErrorNotice error={kept.error} />}
          <div className="chat" role="log" aria-label={t('coach.title')} aria-busy={talk.speaking}>
            {talk.said.map((said, index) => (
              <Turn key={index} said={said} speaking={talk.speaking && index === talk.said.length - 1} />
            ))}
          </div>
          {talk.failure !== null && <ErrorNotice error={talk.failure} />}
          <AskForm speaking={talk.speaking} onAsk={(message) => void ask(message)} onStop={talk.stop} />
        </div>
        <Threads current={thread} onGone={startAnew} />
      </div>
      {shown && <ShownToCoach onClose={() => setShown(false)} />}
    </Page>
  );
}

function Ideas({ onAsk }: { onAsk: (idea: string) => void }) {
  const t = useText();
  const query = useQuery(suggestions());
  return (
    <Card title={t('coach.suggestions')}>
      <Loaded query={query} height={220}>
        {(data) => (
          <ul className="idea-list">
            {data.suggestions.map((idea) => (
              <li key={idea}>
                <button type="button" className="idea" onClick={() => onAsk(idea)}>
                  {idea}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
