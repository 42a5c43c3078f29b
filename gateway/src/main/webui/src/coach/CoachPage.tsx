import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { allProposals, suggestions, thread as threadQuery } from '../api/coach';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { AskForm } from './AskForm';
import { OpenProposals } from './OpenProposals';
import { saidIn } from './said';
import { ShownToCoach } from './ShownToCoach';
import { Threads } from './Threads';
import { Turn } from './Turn';
import { useConversation, type Unanswered } from './useConversation';
import { useFollowing } from './useFollowing';
import './coach.css';

/** The conversation with the coach, with earlier ones beside it. */
export default function CoachPage() {
  const t = useText();
  const { thread } = useParams();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const question = parameters.get('ask') ?? '';
  // the field keeps its text when the question disappears from the URL
  const [proposed, setProposed] = useState(question);
  if (question && question !== proposed) setProposed(question);
  const field = useRef<HTMLTextAreaElement>(null);
  // the thread in progress: its messages are known already
  const own = useRef<string>(undefined);
  const [shown, setShown] = useState(false);
  const talk = useConversation(thread, (id) => {
    own.current = id;
    if (id !== thread) navigate(`/coach/${id}`, { replace: true });
  });
  const { turnTo } = talk;
  const end = useFollowing<HTMLDivElement>(talk.said, talk.speaking);
  const older = thread !== undefined && thread !== own.current;
  const kept = useQuery({ ...threadQuery(thread ?? ''), enabled: older });
  // a conversation is shown without them until they can be loaded
  const made = useQuery({ ...allProposals(), enabled: older });
  const reading = kept.isLoading;

  // before painting, so that no other conversation flashes up
  useLayoutEffect(() => {
    if (thread !== undefined && thread === own.current) return;
    own.current = undefined;
    turnTo([]);
  }, [thread, turnTo]);
  useLayoutEffect(() => {
    if (kept.data && thread !== own.current) turnTo(saidIn(kept.data, made.data ?? []));
  }, [thread, kept.data, made.data, turnTo]);
  useEffect(() => {
    if (question) field.current?.focus();
  }, [question]);

  function ask(message: string) {
    own.current = thread;
    void talk.ask(message);
  }

  function startAnew() {
    turnTo([]);
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
          {!reading && !made.isLoading && <OpenProposals except={talk.said.flatMap((said) => said.proposals ?? [])} />}
          {talk.said.length === 0 && !kept.isFetching && !reading && <Ideas onAsk={ask} />}
          {reading && <Skeleton height={160} />}
          {kept.isError && <ErrorNotice error={kept.error} retry={() => void kept.refetch()} />}
          <div className="chat" role="log" aria-label={t('coach.title')} aria-busy={talk.speaking}>
            {talk.said.map((said, index) => (
              <Turn key={index} said={said} speaking={talk.speaking && index === talk.said.length - 1} />
            ))}
          </div>
          <div ref={end} className="chat-end" />
          {talk.unanswered && <Again unanswered={talk.unanswered} onAgain={talk.askAgain} />}
          <AskForm key={proposed} field={field} first={proposed} ready={!reading && !talk.settling} speaking={talk.speaking} onAsk={ask} onStop={talk.stop} />
        </div>
        <Threads current={thread} onGone={startAnew} />
      </div>
      {shown && <ShownToCoach onClose={() => setShown(false)} />}
    </Page>
  );
}

/** A question that was stopped or failed can be asked again. */
function Again({ unanswered, onAgain }: { unanswered: Unanswered; onAgain: () => void }) {
  const t = useText();
  if ('failure' in unanswered) return <ErrorNotice error={unanswered.failure} retry={onAgain} />;
  return (
    <div className="row">
      <Button small icon="undo" onClick={onAgain}>
        {t('coach.again')}
      </Button>
    </div>
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
