package app.stride.coach.usecase.chat;

import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.verification.Verification;
import java.util.List;
import java.util.Optional;

/**
 * What the coach replies.
 *
 * @param briefing in place of an answer, when the model gave none
 * @param verification what of the answer's numbers is known
 * @param corrected whether the answer was written anew, so that another one than this was streamed
 * @param truncated whether the model was not done yet when its answer ended, which the text says as well
 * @param missing of which sections of the context nothing could be read
 * @param proposals changes that were proposed on the way
 */
public record Reply(
        ThreadId thread,
        String text,
        Optional<Briefing> briefing,
        Verification verification,
        boolean corrected,
        boolean truncated,
        List<Topic> missing,
        List<Proposal> proposals) {

    private static final Verification NOTHING_TOLD = new Verification(List.of(), List.of());

    /** A sentence that says why there is no answer, and what can be said without a model. */
    static Reply without(
            ThreadId thread, String sentence, Briefing briefing, List<Topic> missing, List<Proposal> proposals) {
        return new Reply(thread, sentence, Optional.of(briefing), NOTHING_TOLD, false, false, missing, proposals);
    }

    /** Words that send to a professional, in place of an answer. */
    static Reply referring(ThreadId thread, String referral) {
        return new Reply(thread, referral, Optional.empty(), NOTHING_TOLD, false, false, List.of(), List.of());
    }

    public boolean isError() {
        return briefing.isPresent();
    }
}
