package app.stride.coach.adapter.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A model's refusal, with how long it asks to be left alone. */
final class Refusal extends HttpException {
    private static final int LONGEST_SECONDS = 24 * 3600;

    private final transient Optional<Duration> wait;

    /**
     * @param reason the body, of whatever kind
     * @param retryAfter as the header has it: seconds or a date; anything else says nothing to us
     */
    Refusal(int status, String reason, String retryAfter, Instant now) {
        super(status, reason);
        this.wait = seconds(retryAfter.strip()).or(() -> until(retryAfter.strip(), now));
    }

    Optional<Duration> waitingTime() {
        return wait;
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then))
                    .filter(wait -> !wait.isNegative() && !wait.isZero() && wait.toSeconds() <= LONGEST_SECONDS);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> seconds(String said) {
        return said.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(said), LONGEST_SECONDS)))
                : Optional.empty();
    }
}
