package app.stride.coach.domain.training;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a source answered, or that it did not: knowing that there is nothing differs from not knowing.
 *
 * @param source the service that was asked
 * @param value what it said; nothing when there is nothing to say or when it did not answer
 * @param asOf when it answered; nothing when it did not
 */
public record Reading<T>(
        String source, @Nullable T value, @Nullable Instant asOf) {

    /** What the source said, which may be that there is nothing. */
    public static <T> Reading<T> of(String source, Optional<T> value, Instant asOf) {
        return new Reading<>(source, value.orElse(null), Objects.requireNonNull(asOf));
    }

    /** The source did not answer in time, or not in a way that can be understood. */
    public static <T> Reading<T> missing(String source) {
        return new Reading<>(source, null, null);
    }

    public boolean isMissing() {
        return asOf == null;
    }

    /** Whether the source said that there is nothing. */
    public boolean isNothing() {
        return asOf != null && value == null;
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    /** The same reading of a part of what the source said. */
    public <U> Reading<U> map(Function<T, U> part) {
        return new Reading<>(source, found().map(part).orElse(null), asOf);
    }
}
