package app.stride.gateway.limit;

import java.time.Duration;

/**
 * What a limit says to one call.
 *
 * @param remaining calls that could follow at once
 * @param untilFull until the whole quota is there again
 * @param retryAfter until the next call may come; zero when this one may
 */
record Decision(boolean allowed, long remaining, Duration untilFull, Duration retryAfter) {}
