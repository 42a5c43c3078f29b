import { useQuery } from '@tanstack/react-query';
import { proposals, type Proposal } from '../api/coach';
import { ProposalCard } from './ProposalCard';

/** What the coach proposed earlier and still waits for a decision, except what the conversation shows; where a coach proposes nothing, nothing is shown. */
export function OpenProposals({ except }: { except: readonly Proposal[] }) {
  const query = useQuery(proposals());
  const open = (query.data ?? []).filter((proposal) => proposal.status === 'open' && !except.some(({ id }) => id === proposal.id));
  return (
    <>
      {open.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </>
  );
}
