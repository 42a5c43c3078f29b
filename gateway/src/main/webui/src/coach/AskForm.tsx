import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useText } from '../i18n/I18n';
import { Button } from '../ui/Button';

/** Enter sends, Shift and Enter begin a new line. */
export function AskForm({ speaking, onAsk, onStop }: { speaking: boolean; onAsk: (message: string) => void; onStop: () => void }) {
  const t = useText();
  const [message, setMessage] = useState('');

  function send(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const asked = message.trim();
    if (!asked || speaking) return;
    onAsk(asked);
    setMessage('');
  }

  return (
    <form className="chat-form" onSubmit={send}>
      <textarea
        rows={1}
        value={message}
        maxLength={4000}
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
