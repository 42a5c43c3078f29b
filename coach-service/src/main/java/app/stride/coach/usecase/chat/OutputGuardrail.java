package app.stride.coach.usecase.chat;

import app.stride.coach.domain.safety.Alarm;
import app.stride.coach.domain.safety.AnswerGuard;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.chat.Dialogue.Asking;
import app.stride.coach.usecase.chat.Model.Said;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a model says to one question, on its way to the athlete: it is cleaned, bounded, and where it has to
 * be, replaced.
 */
final class OutputGuardrail {
    /** Many times what is asked for: a model that says more has lost itself. */
    static final int LONGEST = 16_000;

    private final Safety safety;
    private final Access access;
    private int said;
    private boolean shown;
    private @Nullable String referral;

    OutputGuardrail(Safety safety, Access access) {
        this.safety = safety;
        this.access = access;
    }

    /**
     * The same model, guarded. Where its answer becomes a referral it is not listened to any more, and no tool is
     * called.
     */
    Asking over(Asking model) {
        return (question, account, atMost) -> guarded(model.ask(question, account, atMost));
    }

    /** What the athlete is told instead of an answer, when that has come to be. */
    Optional<String> referral() {
        return Optional.ofNullable(referral);
    }

    private Multi<Said> guarded(Multi<Said> answer) {
        AnswerGuard guard = safety.guard();
        Multi<Said> safe = answer.map(piece -> next(guard, piece))
                .select()
                .first(pieces -> guard.alarm().isEmpty())
                .onItem()
                .disjoint();
        Multi<Said> rest = Multi.createFrom().deferred(() -> Multi.createFrom().iterable(end(guard)));
        return Multi.createBy().concatenating().streams(safe, rest);
    }

    private List<Said> next(AnswerGuard guard, Said piece) {
        if (piece instanceof Said.Anew) {
            guard.anew();
            return List.of(piece);
        }
        if (!(piece instanceof Said.Words words)) {
            List<Said> before = words(guard.end());
            return guard.alarm().isPresent() ? List.of() : with(before, piece);
        }
        said += words.text().length();
        if (said > LONGEST) {
            throw new ModelUnavailable(Reason.UNINTELLIGIBLE, "more than " + LONGEST + " characters");
        }
        return words(guard.next(words.text()));
    }

    /** A referral that comes after words of the answer stands apart from them. */
    private List<Said> end(AnswerGuard guard) {
        String rest = guard.end();
        Optional<Alarm> alarm = guard.alarm();
        if (alarm.isPresent()) {
            safety.tell(alarm.get(), "answer", access);
            referral = rest;
            return words(shown ? "\n\n" + rest : rest);
        }
        return words(rest);
    }

    private List<Said> words(String text) {
        shown |= !text.isEmpty();
        return text.isEmpty() ? List.of() : List.of(new Said.Words(text));
    }

    private static List<Said> with(List<Said> before, Said last) {
        List<Said> all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
