package app.stride.coach.adapter.rest;

import app.stride.coach.usecase.ChatEvent;
import app.stride.coach.usecase.Reply;
import app.stride.coach.usecase.UnknownThread;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An answer as server-sent events: whatever happens, the last one is {@code done} or {@code error}. */
@ApplicationScoped
class ChatEvents {

    private static final Logger LOG = Logger.getLogger(ChatEvents.class);

    private final Sse sse;

    ChatEvents(Sse sse) {
        this.sse = sse;
    }

    /** The data of a {@code token} event. */
    record Token(String text) {}

    /** The data of an {@code error} event without a conversation. */
    record Failure(String response, @Nullable String threadId, boolean error) {}

    /** The events of a reply. The stream is open before anything is known: what fails then can only be told as an event. */
    Multi<OutboundSseEvent> of(Multi<ChatEvent> reply) {
        return reply.map(this::event)
                .onFailure(UnknownThread.class)
                .recoverWithItem(() -> failure(ChatResource.UNKNOWN_THREAD))
                .onFailure()
                .recoverWithItem(unforeseen -> {
                    LOG.error("A streamed answer failed", unforeseen);
                    return failure("Something went wrong on our side. Please ask again.");
                });
    }

    private OutboundSseEvent failure(String sentence) {
        return event("error", new Failure(sentence, null, true));
    }

    private OutboundSseEvent event(ChatEvent event) {
        if (event instanceof ChatEvent.Token token) {
            return event("token", new Token(token.text()));
        }
        Reply reply = ((ChatEvent.End) event).reply();
        return event(reply.isError() ? "error" : "done", ChatAnswer.of(reply));
    }

    private OutboundSseEvent event(String name, Object content) {
        return sse.newEventBuilder().name(name).data(content).build();
    }
}
