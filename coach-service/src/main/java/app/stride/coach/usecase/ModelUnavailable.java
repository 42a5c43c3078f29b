package app.stride.coach.usecase;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The language model gives no answer: the reason tells the athlete so, and the operator what can be done about it. */
public class ModelUnavailable extends RuntimeException {

    private static final String NOT_NOW = "I can't answer questions right now.";
    private static final String TRY_AGAIN = NOT_NOW + " Please try again {when}.";

    /** Why there is no answer, as a sentence for the athlete who asked. */
    public enum Reason {
        NOT_CONFIGURED(
                "No language model is configured, so I can't answer questions yet. Whoever runs this server can add one by"
                        + " setting OPENAI_API_KEY for coach-service.",
                "",
                "Set OPENAI_API_KEY, and OPENAI_BASE_URL and OPENAI_MODEL for another OpenAI-compatible service; a local Ollama"
                        + " needs only OPENAI_BASE_URL=http://localhost:11434/v1 and OPENAI_MODEL."),
        REFUSED(NOT_NOW, "", "The key was rejected: check OPENAI_API_KEY."),
        UNKNOWN(NOT_NOW, "", "No such model at this address: check OPENAI_MODEL and OPENAI_BASE_URL."),
        REJECTED("I couldn't take this question. Try a shorter one, or start a new conversation.", "", ""),
        BUSY(TRY_AGAIN, "in a few minutes", "The provider's rate limit or quota is used up."),
        CROWDED(TRY_AGAIN, "in a moment", "stride.llm.max-calls calls are in progress."),
        TIMED_OUT(
                "Your question took me too long to answer. Please try again {when}.",
                "in a moment",
                "The answer was not complete within stride.llm.timeout."),
        UNREACHABLE(TRY_AGAIN, "in a moment", "If this persists, check OPENAI_BASE_URL."),
        UNINTELLIGIBLE("I couldn't come up with a usable answer. Please ask again.", "", ""),
        CUT_SHORT(
                "I ran out of room before I could answer. Please ask for less at a time, or in other words.",
                "",
                "Raise stride.llm.max-answer-tokens, which includes what the model thinks, unless the provider stopped the answer."),
        RESTING(TRY_AGAIN, "in a minute", "The model failed several times in a row."),
        OUT_OF_BUDGET(
                "You've reached today's limit for questions. Please ask again tomorrow.",
                "",
                "The athlete's stride.coach.budget.athlete is used up."),
        ALL_OUT_OF_BUDGET(
                "I've answered all the questions I can for today. Please ask again after midnight UTC.",
                "",
                "stride.coach.budget.installation is used up.");

        private final String sentence;
        private final String when;
        private final String remedy;

        Reason(String sentence, String when, String remedy) {
            this.sentence = sentence;
            this.when = when;
            this.remedy = remedy;
        }

        public String sentence() {
            return sentence.replace("{when}", when);
        }

        /** What an operator can do about it, for the log; may be empty. */
        public String remedy() {
            return remedy;
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

    /** What the athlete is told, and when to try again. */
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
