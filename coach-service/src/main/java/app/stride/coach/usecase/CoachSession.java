package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.conversation.ThreadId;
import java.util.Optional;

/**
 * For whom tools are called: one athlete, on their own day and in their units.
 *
 * @param thread the conversation in which it happens; nothing when an assistant of the athlete's own calls
 */
public record CoachSession(Access access, Today today, Units units, Optional<ThreadId> thread) {}
