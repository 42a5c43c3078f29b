import { useQuery } from '@tanstack/react-query';
import { proposals } from '../api/coach';
import { ProposalCard } from './ProposalCard';

/** What the coach proposed earlier and still waits for a decision; where a coach proposes nothing, nothing is shown. */
export function OpenProposals() {
  const query = useQuery({ ...proposals(), retry: false });
  const open = (query.data ?? []).filter((proposal) => proposal.status === 'open');
  return (
    <>
      {open.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </>
  );
}
