package app.stride.coach.adapter.rest;

import app.stride.coach.adapter.rest.CheckedNumbers.CitationView;
import app.stride.coach.usecase.chat.ChatEvent;
import app.stride.coach.usecase.chat.Reply;
import app.stride.coach.usecase.thread.UnknownThread;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
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

    /** The data of a {@code tool} event. */
    record Tool(String name, boolean failed) {}

    /** The data of an {@code error} event without a conversation. */
    record Failure(String response, @Nullable String threadId, boolean error) {}

    /** The events of a reply. The stream is open before anything is known: what fails then can only be told as an event. */
    Multi<OutboundSseEvent> of(Multi<ChatEvent> reply) {
        return reply.onItem()
                .transformToMultiAndConcatenate(event -> Multi.createFrom().iterable(events(event)))
                .onFailure(UnknownThread.class)
                .recoverWithItem(() -> failure(ChatResource.UNKNOWN_THREAD))
                .onFailure()
                .recoverWithItem(this::failed);
    }

    /** The events of an answer that was given before. */
    Multi<OutboundSseEvent> again(ChatAnswer answer) {
        List<OutboundSseEvent> events = new ArrayList<>();
        if (!answer.error()) {
            events.add(event("token", new Token(answer.response())));
        }
        answer.proposals().forEach(proposal -> events.add(event("proposal", proposal)));
        answer.citations().forEach(citation -> events.add(event("citation", citation)));
        events.add(event(answer.error() ? "error" : "done", answer));
        return Multi.createFrom().iterable(events);
    }

    /** What keeps a question from being answered, as an event. */
    OutboundSseEvent failed(Throwable failure) {
        if (failure instanceof HttpProblem told) {
            return failure(String.valueOf(told.getDetail()));
        }
        LOG.error("A streamed answer failed", failure);
        return failure("Something went wrong on our side. Please ask again.");
    }

    private OutboundSseEvent failure(String sentence) {
        return event("error", new Failure(sentence, null, true));
    }

    /** Citations come before the end, one by one. */
    private List<OutboundSseEvent> events(ChatEvent event) {
        List<OutboundSseEvent> events = new ArrayList<>();
        if (event instanceof ChatEvent.End end) {
            CitationView.of(end.reply().verification()).forEach(citation -> events.add(event("citation", citation)));
        }
        events.add(event(event));
        return events;
    }

    private OutboundSseEvent event(ChatEvent event) {
        if (event instanceof ChatEvent.Token token) {
            return event("token", new Token(token.text()));
        }
        if (event instanceof ChatEvent.ToolUsed tool) {
            return event("tool", new Tool(tool.name(), tool.failed()));
        }
        if (event instanceof ChatEvent.Proposed proposed) {
            return event("proposal", ProposalView.of(proposed.proposal()));
        }
        Reply reply = ((ChatEvent.End) event).reply();
        return event(reply.isError() ? "error" : "done", ChatAnswer.of(reply));
    }

    private OutboundSseEvent event(String name, Object content) {
        return sse.newEventBuilder().name(name).data(content).build();
    }
}
