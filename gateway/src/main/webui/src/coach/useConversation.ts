import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { COACH, threadBegunWith, threads } from '../api/coach';
import type { Said } from './said';
import { askCoach } from './stream';

/** A question without a complete answer: it was stopped, or `failure` says what went wrong. */
export interface Unanswered {
  message: string;
  failure?: unknown;
}

/** The current conversation: what was said, what is being said, and what went wrong. It ends with the page. */
export function useConversation(threadId: string | undefined, onThread: (id: string) => void) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said[]>([]);
  const [speaking, setSpeaking] = useState(false);
  // an answer has broken off, and its thread is being looked up: the next question continues that thread
  const [settling, setSettling] = useState(false);
  const [unanswered, setUnanswered] = useState<Unanswered | null>(null);
  // events for another question come too late
  const asking = useRef<AbortController>(null);

  const leave = useCallback(() => {
    asking.current?.abort();
    asking.current = null;
  }, []);
  useEffect(() => leave, [leave]);

  /** Shows another conversation and cancels an answer in progress. */
  const turnTo = useCallback(
    (other: Said[]) => {
      leave();
      setSpeaking(false);
      setSettling(false);
      setUnanswered(null);
      setSaid(other);
    },
    [leave],
  );

  async function ask(message: string) {
    if (asking.current) return;
    const abort = new AbortController();
    const isCurrent = () => asking.current === abort;
    // without the known threads, a new one could not be identified
    const before = queries.getQueryData(threads().queryKey)?.map((each) => each.id);
    const amend = (change: (last: Said) => Said) => isCurrent() && setSaid((all) => amended(all, change));
    asking.current = abort;
    setUnanswered(null);
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
      if (answer.thread_id && isCurrent()) onThread(answer.thread_id as string);
    } catch (failure) {
      if (!isCurrent()) return;
      if (abort.signal.aborted) amend((last) => ({ ...last, stopped: true }));
      else setSaid((all) => all.slice(0, -1));
      setSpeaking(false);
      setSettling(true);
      // so that the next question continues this thread instead of starting a new one
      const begun = threadId || !before ? undefined : await threadBegunWith(message, before).catch(() => undefined);
      if (!isCurrent()) return;
      setUnanswered(abort.signal.aborted ? { message } : { message, failure });
      if (begun) onThread(begun);
    } finally {
      // the thread has grown, or a new one has started, even if its answer was stopped
      void queries.invalidateQueries({ queryKey: [...COACH, 'threads'] });
      if (threadId) void queries.invalidateQueries({ queryKey: [...COACH, 'thread', threadId] });
      if (isCurrent()) {
        asking.current = null;
        setSpeaking(false);
        setSettling(false);
      }
    }
  }

  /** Asks an unanswered question again, in its original place. */
  function askAgain() {
    if (!unanswered) return;
    setSaid((all) => all.slice(0, all.findLastIndex((each) => each.by === 'athlete')));
    void ask(unanswered.message);
  }

  return { said, turnTo, speaking, settling, unanswered, ask, askAgain, stop: () => asking.current?.abort() };
}

const amended = (all: Said[], change: (last: Said) => Said): Said[] => {
  const last = all.at(-1);
  return last ? [...all.slice(0, -1), change(last)] : all;
};
