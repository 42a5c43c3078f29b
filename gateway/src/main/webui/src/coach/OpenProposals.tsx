import { useQuery } from '@tanstack/react-query';
import { proposals, type Proposal } from '../api/coach';
import { ProposalCard } from './ProposalCard';

/** Earlier proposals that await a decision, except those shown in the conversation; renders nothing if there are none. */
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
