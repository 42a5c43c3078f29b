package app.stride.coach.usecase;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The language model gives no answer; the reason says what can be done about it. */
public class ModelUnavailable extends RuntimeException {

    /** Why there is no answer, as a sentence for whoever asked. */
    public enum Reason {
        NOT_CONFIGURED(
                "No language model is configured, so I cannot answer questions yet. Set OPENAI_API_KEY for coach-service"
                        + " (and OPENAI_BASE_URL and OPENAI_MODEL for any other OpenAI-compatible service; a local Ollama needs only"
                        + " OPENAI_BASE_URL=http://localhost:11434/v1 and OPENAI_MODEL) and start it again."),
        REFUSED("The language model does not accept our key. Check OPENAI_API_KEY of coach-service."),
        UNKNOWN(
                "There is no such language model at the configured address. Check OPENAI_MODEL and OPENAI_BASE_URL of coach-service."),
        REJECTED("The language model could not take this question. Try a shorter one, or start a new conversation."),
        BUSY(
                "The language model has too much to do, or its quota is used up. Please try again {when}.",
                "in a few minutes"),
        TIMED_OUT("The language model took too long to answer. Please try again {when}.", "in a moment"),
        UNREACHABLE(
                "The language model cannot be reached right now. Please try again {when}; if it goes on, check OPENAI_BASE_URL"
                        + " of coach-service.",
                "in a moment"),
        UNINTELLIGIBLE("The language model gave an answer that cannot be used. Please ask again."),
        CUT_SHORT(
                "The language model had to end before it had said anything: it used up what one answer may have, or its provider stopped"
                        + " it. Please ask for less at a time or in other words, or raise stride.llm.max-answer-tokens of coach-service: what a"
                        + " model thinks counts, too."),
        RESTING(
                "The language model has failed several times in a row, so I leave it alone for a while. Please try again {when}.",
                "in a minute"),
        OUT_OF_BUDGET("You have asked me as much as one athlete may in a day. Please ask again tomorrow, or raise"
                + " stride.coach.budget.athlete of coach-service."),
        ALL_OUT_OF_BUDGET(
                "All of us together have used up what the language model may cost in a day. Please ask again after midnight UTC, or"
                        + " raise stride.coach.budget.installation of coach-service.");

        private final String sentence;
        private final String when;

        Reason(String sentence) {
            this(sentence, "");
        }

        Reason(String sentence, String when) {
            this.sentence = sentence;
            this.when = when;
        }

        public String sentence() {
            return sentence.replace("{when}", when);
        }
    }

    private final Reason reason;
    private final @Nullable Duration wait;

    public ModelUnavailable(Reason reason) {
        this(reason, reason.name(), null);
    }

    /** With the kind of failure behind it, for the log: never its words, which may repeat what the athlete wrote. */
    public ModelUnavailable(Reason reason, String kind) {
        this(reason, reason.name() + ": " + kind, null);
    }

    private ModelUnavailable(Reason reason, String message, @Nullable Duration wait) {
        super(message);
        this.reason = reason;
        this.wait = wait;
    }

    /** The same, where it is known how long it makes sense to wait. */
    public ModelUnavailable until(Duration longEnough) {
        return new ModelUnavailable(reason, String.valueOf(getMessage()), longEnough);
    }

    public Reason reason() {
        return reason;
    }

    /** What the athlete is told: what to configure, or when to try again. */
    public String sentence() {
        return wait == null ? reason.sentence() : reason.sentence.replace("{when}", "in " + words(wait));
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        if (seconds < 90) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
    }
}
