package app.stride.coach.domain.conversation;

import java.util.UUID;

/** The identity of a conversation. */
public record ThreadId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
