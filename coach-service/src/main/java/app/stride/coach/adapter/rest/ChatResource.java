package app.stride.coach.adapter.rest;

import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.chat.Chat;
import app.stride.coach.usecase.chat.Message;
import app.stride.coach.usecase.chat.StreamChat;
import app.stride.coach.usecase.thread.UnknownThread;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Talking with the coach. */
@Authenticated
@Path("/v1/coach/chat")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Coach")
public class ChatResource {

    static final String UNKNOWN_THREAD =
            "There is no conversation with this thread_id. Leave it out to start a new one.";

    private static final String KEY = "Idempotency-Key";
    private static final String KEY_MEANS =
            "The same again within 24 hours gets the first answer. A question whose asker hung up before the answer was whole is given up and"
                    + " new when sent again, and so is one that the model did not answer (error is true) unless something was proposed.";

    private final Chat chat;
    private final StreamChat stream;
    private final NamedQuestions named;
    private final CallerAccess caller;

    ChatResource(Chat chat, StreamChat stream, NamedQuestions named, CallerAccess caller) {
        this.chat = chat;
        this.stream = stream;
        this.named = named;
        this.caller = caller;
    }

    /** The whole answer. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chat",
            summary = "Ask the coach",
            description =
                    "The coach answers from what it knows of you. Without an answer of the model, error is true, response says"
                            + " what can be done about it, and a briefing tells how the training stands.\n\nWith Accept: text/event-stream the"
                            + " answer comes as server-sent events: token {text}, tool {name, failed} and proposal (as in /v1/coach/proposals) any number of"
                            + " times, then citation {text, facts, day} for each number that facts show, then exactly one done or error with the whole"
                            + " answer.")
    public Uni<ChatAnswer> reply(
            @HeaderParam(KEY) @Parameter(description = KEY_MEANS) @Size(min = 1, max = 255) @Nullable String key,
            @Valid @NotNull ChatRequest request) {
        Access access = caller.access();
        Message message = request.toMessage();
        return named.whole(
                access.athlete(),
                key,
                request,
                () -> chat.reply(access, message)
                        .map(ChatAnswer::of)
                        .onFailure(UnknownThread.class)
                        .transform(unknown -> Problems.notFound(UNKNOWN_THREAD)));
    }

    /** The answer word by word. */
    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @HeaderParam(KEY) @Size(min = 1, max = 255) @Nullable String key, @Valid @NotNull ChatRequest request) {
        Access access = caller.access();
        Message message = request.toMessage();
        return named.inPieces(access.athlete(), key, request, () -> stream.reply(access, message));
    }
}
