import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { COACH, type Answer, type Proposal, type ThreadDetail } from '../api/coach';
import { askCoach } from './stream';

export interface Said {
  by: 'athlete' | 'coach';
  text: string;
  answer?: Answer;
  proposals?: Proposal[];
  stopped?: boolean;
}

export const saidIn = (thread: ThreadDetail): Said[] =>
  thread.turns.map((turn) => ({ by: turn.speaker === 'athlete' ? 'athlete' : 'coach', text: turn.text }));

/** A conversation as it goes on: what was said, what is being said, and what went wrong. */
export function useConversation(threadId: string | undefined, onThread: (id: string) => void) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said[]>([]);
  const [speaking, setSpeaking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const stopping = useRef<AbortController>(null);

  const amend = useCallback((change: (last: Said) => Said) => setSaid((all) => [...all.slice(0, -1), change(all.at(-1)!)]), []);

  async function ask(message: string) {
    if (speaking) return;
    const abort = new AbortController();
    stopping.current = abort;
    setFailure(null);
    setSpeaking(true);
    setSaid((all) => [...all, { by: 'athlete', text: message }, { by: 'coach', text: '' }]);
    try {
      const answer = await askCoach(
        message,
        threadId,
        {
          token: (text) => amend((last) => ({ ...last, text: last.text + text })),
          tool: () => {},
          proposal: (proposal) => amend((last) => ({ ...last, proposals: [...(last.proposals ?? []), proposal] })),
        },
        abort.signal,
      );
      amend((last) => ({ ...last, text: answer.response, answer, proposals: answer.proposals ?? last.proposals }));
      if (answer.thread_id) onThread(answer.thread_id as string);
      void queries.invalidateQueries({ queryKey: [...COACH, 'threads'] });
    } catch (error) {
      if (abort.signal.aborted) amend((last) => ({ ...last, stopped: true }));
      else {
        setFailure(error);
        setSaid((all) => all.slice(0, -1));
      }
    } finally {
      setSpeaking(false);
    }
  }

  return { said, setSaid, speaking, failure, ask, stop: () => stopping.current?.abort() };
}
