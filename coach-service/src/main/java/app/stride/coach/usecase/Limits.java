package app.stride.coach.usecase;

import java.time.Duration;

/**
 * How long the coach waits and how much it remembers.
 *
 * @param sourceDeadline how long each source of the context may take
 * @param toolDeadline how long a call of a tool may take
 * @param historyTurns how many turns of a conversation the model is reminded of
 * @param contextTokens about how much the model is shown of what is known
 * @param historyTokens about how much it is shown of what was said before
 */
public record Limits(
        Duration sourceDeadline, Duration toolDeadline, int historyTurns, int contextTokens, int historyTokens) {}
