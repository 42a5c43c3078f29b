package app.stride.gateway.limit;

import java.time.Duration;

/**
 * A limit's decision on one call.
 *
 * @param remaining calls that could follow immediately
 * @param untilFull until the whole quota is available again
 * @param retryAfter until the next call is allowed; zero if this one is
 */
record Decision(boolean allowed, long remaining, Duration untilFull, Duration retryAfter) {}
