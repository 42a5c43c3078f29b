package app.stride.coach.domain.conversation;

import java.time.Instant;

/**
 * A conversation by its title.
 *
 * @param updatedAt when something was last said in it
 */
public record ThreadSummary(ThreadId id, String title, Instant createdAt, Instant updatedAt) {}
