package app.stride.coach.usecase;

import java.time.Duration;

/**
 * How long the coach waits and how much it remembers.
 *
 * @param sourceDeadline how long each source of the context may take
 * @param toolDeadline how long a call of a tool may take
 * @param historyTurns how many turns of a conversation the model is reminded of
 */
public record Limits(Duration sourceDeadline, Duration toolDeadline, int historyTurns) {}
