import { useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';

const LONGEST = 4000;

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The field's initial text. It may come from the URL, so only the athlete can send it. */
  first: string;
  /** Whether it is known which conversation the question belongs to. */
  ready: boolean;
  speaking: boolean;
  onAsk: (message: string) => void;
  onStop: () => void;
}

/** Enter sends; Shift+Enter starts a new line. */
export function AskForm({ field, first, ready, speaking, onAsk, onStop }: Props) {
  const t = useText();
  const [message, setMessage] = useState(first.slice(0, LONGEST));

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const asked = message.trim();
    if (!asked || speaking || !ready) return;
    onAsk(asked);
    setMessage('');
  }

  return (
    <form className="chat-form" onSubmit={send}>
      <textarea
        ref={field}
        rows={1}
        value={message}
        maxLength={LONGEST}
        aria-label={t('coach.ask')}
        placeholder={t('coach.ask')}
        onChange={(event) => setMessage(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && send(event)}
      />
      {speaking ? (
        <Button icon="stop" onClick={onStop}>
          {t('coach.stop')}
        </Button>
      ) : (
        <Button type="submit" kind="primary" icon="send">
          {t('coach.send')}
        </Button>
      )}
    </form>
  );
}
