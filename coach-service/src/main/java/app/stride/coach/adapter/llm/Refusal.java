package app.stride.coach.adapter.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** A model's refusal, with how long it asks to be left alone. */
final class Refusal extends HttpException {
    private static final int LONGEST_SECONDS = 24 * 3600;

    private final transient Optional<Duration> wait;

    /**
     * @param retryAfter as the header has it: seconds; anything else says nothing to us
     */
    Refusal(int status, String reason, String retryAfter) {
        super(status, reason);
        this.wait = seconds(retryAfter.strip());
    }

    Optional<Duration> waitingTime() {
        return wait;
    }

    private static Optional<Duration> seconds(String said) {
        return said.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(said), LONGEST_SECONDS)))
                : Optional.empty();
    }
}
