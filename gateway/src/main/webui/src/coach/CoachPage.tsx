import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, suggestions } from '../api/coach';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import './coach.css';

interface Said {
  by: 'athlete' | 'coach';
  text: string;
}

export default function CoachPage() {
  const t = useText();
  const ideas = useQuery(suggestions());
  const [said, setSaid] = useState<Said[]>([]);
  const [threadId, setThreadId] = useState<string>();
  const [question, setQuestion] = useState('');

  const asking = useMutation({
    mutationFn: (message: string) => ask(message, threadId),
    onMutate: (message) => setSaid((all) => [...all, { by: 'athlete', text: message }]),
    onSuccess: (answer) => {
      setThreadId(answer.thread_id as string);
      setSaid((all) => [...all, { by: 'coach', text: [answer.response, answer.briefing?.text].filter(Boolean).join('\n\n') }]);
    },
  });

  function send(event: FormEvent) {
    event.preventDefault();
    if (!question.trim() || asking.isPending) return;
    asking.mutate(question.trim());
    setQuestion('');
  }

  return (
    <Page title={t('coach.title')}>
      {said.length === 0 && (
        <Card title={t('coach.suggestions')}>
          <Loaded query={ideas} height={180}>
            {(data) => (
              <div className="stack">
                {data.suggestions.map((idea) => (
                  <Button key={idea} onClick={() => asking.mutate(idea)}>
                    {idea}
                  </Button>
                ))}
              </div>
            )}
          </Loaded>
        </Card>
      )}
      <div className="chat" aria-live="polite">
        {said.map((turn, index) => (
          <div key={index} className={`turn turn-${turn.by}`}>
            {turn.text}
          </div>
        ))}
        {asking.isError && <ErrorNotice error={asking.error} />}
      </div>
      <form className="chat-form" onSubmit={send}>
        <input value={question} onChange={(event) => setQuestion(event.target.value)} aria-label={t('coach.ask')} placeholder={t('coach.ask')} />
        <Button type="submit" kind="primary" icon="send" busy={asking.isPending}>
          {t('coach.send')}
        </Button>
      </form>
    </Page>
  );
}
