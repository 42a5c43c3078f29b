package app.stride.coach.usecase;

import org.jspecify.annotations.Nullable;

/**
 * What happens while the coach replies: pieces of the answer, and at the very end the reply.
 *
 * @param token a piece of the answer; nothing at the end
 * @param reply the whole reply; only at the end
 */
public record ChatEvent(@Nullable String token, @Nullable Reply reply) {

    static ChatEvent of(String token) {
        return new ChatEvent(token, null);
    }

    static ChatEvent of(Reply reply) {
        return new ChatEvent(null, reply);
    }
}
