package app.stride.coach.domain.verification;

import java.time.LocalDate;

/**
 * What the athlete said.
 *
 * @param day on which it was said, from which "in 3 days" and "tomorrow" count
 */
public record Statement(String words, LocalDate day) {}
