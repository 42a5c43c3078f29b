import type { Answer, Citation, Proposal, ThreadDetail } from '../api/coach';
import { citationsIn } from './Citations';

/** One side's message and, for the coach's answers, what belongs to them. */
export interface Said {
  by: 'athlete' | 'coach';
  text: string;
  answer?: Answer;
  citations?: Citation[];
  proposals?: Proposal[];
  stopped?: boolean;
}

/** A stored conversation, with each proposal beside the answer that made it. */
export function saidIn(thread: ThreadDetail, proposals: readonly Proposal[]): Said[] {
  const said = thread.turns.map((turn): Said => (turn.speaker === 'athlete' ? { by: 'athlete', text: turn.text } : { by: 'coach', text: turn.text, citations: citationsIn(turn.text) }));
  for (const proposal of proposals.filter((each) => each.thread_id === thread.id).reverse()) {
    const made = Date.parse(proposal.made_at);
    // an answer is stored once complete, after the proposals made on the way
    const index = thread.turns.findIndex((turn) => turn.speaker === 'coach' && Date.parse(turn.at) >= made);
    const place = said[index] ?? ownPlace(said);
    place.proposals = [...(place.proposals ?? []), proposal];
  }
  return said;
}

/** The answer that was never completed. */
function ownPlace(said: Said[]): Said {
  const last = said.at(-1);
  if (last?.by === 'coach' && last.text === '') return last;
  const place: Said = { by: 'coach', text: '' };
  said.push(place);
  return place;
}
