import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { COACH, threadBegunWith, threads } from '../api/coach';
import type { Said } from './said';
import { askCoach } from './stream';

/** A question that got no whole answer: it was stopped, or `failure` tells what went wrong. */
export interface Unanswered {
  message: string;
  failure?: unknown;
}

/** A conversation as it goes on: what was said, what is being said, and what went wrong. It ends with the page. */
export function useConversation(threadId: string | undefined, onThread: (id: string) => void) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said[]>([]);
  const [speaking, setSpeaking] = useState(false);
  // an answer has broken off, and where it belongs is being looked up: what is asked next follows on it
  const [settling, setSettling] = useState(false);
  const [unanswered, setUnanswered] = useState<Unanswered | null>(null);
  // what belongs to another question than this one comes too late
  const asking = useRef<AbortController>(null);

  const leave = useCallback(() => {
    asking.current?.abort();
    asking.current = null;
  }, []);
  useEffect(() => leave, [leave]);

  /** Shows another conversation; an answer that is on its way is no longer wanted. */
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
    // what is not known yet cannot be told from what begins now
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
      // so that what is asked next follows on this question instead of beginning anew
      const begun = threadId || !before ? undefined : await threadBegunWith(message, before).catch(() => undefined);
      if (!isCurrent()) return;
      setUnanswered(abort.signal.aborted ? { message } : { message, failure });
      if (begun) onThread(begun);
    } finally {
      // the thread has grown, or a new one has begun, even where its answer was stopped
      void queries.invalidateQueries({ queryKey: [...COACH, 'threads'] });
      if (threadId) void queries.invalidateQueries({ queryKey: [...COACH, 'thread', threadId] });
      if (isCurrent()) {
        asking.current = null;
        setSpeaking(false);
        setSettling(false);
      }
    }
  }

  /** Asks what got no answer once more, in the place of the first time. */
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
