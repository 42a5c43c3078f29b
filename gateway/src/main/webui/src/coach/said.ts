import type { Answer, Citation, Proposal, ThreadDetail } from '../api/coach';
import { citationsIn } from './Citations';

/** What one side said, and of the coach's answers what belongs to them. */
export interface Said {
  by: 'athlete' | 'coach';
  text: string;
  answer?: Answer;
  citations?: Citation[];
  proposals?: Proposal[];
  stopped?: boolean;
}

/** A kept conversation, with what was proposed in it beside the answers in which it was. */
export function saidIn(thread: ThreadDetail, proposals: readonly Proposal[]): Said[] {
  const said = thread.turns.map((turn): Said => (turn.speaker === 'athlete' ? { by: 'athlete', text: turn.text } : { by: 'coach', text: turn.text, citations: citationsIn(turn.text) }));
  for (const proposal of proposals.filter((each) => each.thread_id === thread.id).reverse()) {
    const made = Date.parse(proposal.made_at);
    // an answer is kept when it is whole, after what was proposed on the way to it
    const index = thread.turns.findIndex((turn) => turn.speaker === 'coach' && Date.parse(turn.at) >= made);
    const place = said[index] ?? ownPlace(said);
    place.proposals = [...(place.proposals ?? []), proposal];
  }
  return said;
}

/** The answer that never became whole. */
function ownPlace(said: Said[]): Said {
  const last = said.at(-1);
  if (last?.by === 'coach' && last.text === '') return last;
  const place: Said = { by: 'coach', text: '' };
  said.push(place);
  return place;
}
