package app.stride.coach.usecase.chat;

import app.stride.coach.domain.conversation.ThreadId;
import java.util.Optional;

/**
 * What an athlete says to the coach.
 *
 * @param includeContext whether the coach may use what it knows of the athlete
 * @param thread the conversation to go on with; a new one when there is none
 */
public record Message(String words, boolean includeContext, Optional<ThreadId> thread) {}
