package app.stride.coach.usecase;

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
        BUSY("The language model has too much to do, or its quota is used up. Please try again in a few minutes."),
        TIMED_OUT("The language model took too long to answer. Please try again in a moment."),
        UNREACHABLE(
                "The language model cannot be reached right now. Please try again in a moment; if it goes on, check OPENAI_BASE_URL"
                        + " of coach-service."),
        UNINTELLIGIBLE("The language model gave an answer that cannot be used. Please ask again.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public ModelUnavailable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** With the kind of failure behind it, for the log: never its words, which may repeat what the athlete wrote. */
    public ModelUnavailable(Reason reason, String kind) {
        super(reason.name() + ": " + kind);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
