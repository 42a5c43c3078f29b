package app.stride.coach.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.usecase.ChatEvent;
import app.stride.coach.usecase.KeptAnswers;
import app.stride.coach.usecase.KeptAnswers.Claim;
import app.stride.coach.usecase.KeptAnswers.Key;
import app.stride.rest.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Questions that come with an {@code Idempotency-Key}: sent again, they are answered by the first answer, which costs nothing more. */
@ApplicationScoped
class NamedQuestions {

    private static final Logger LOG = Logger.getLogger(NamedQuestions.class);
    private static final String TAKEN = "This Idempotency-Key was used for another question within the last 24 hours.";
    private static final String UNDER_WAY = "This question is being answered already. Send it again in a moment.";

    private final KeptAnswers kept;
    private final ChatEvents events;
    private final ObjectMapper json;
    private final Clock clock;

    NamedQuestions(KeptAnswers kept, ChatEvents events, ObjectMapper json, Clock clock) {
        this.kept = kept;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** The answer, or the one that was given before. */
    Uni<ChatAnswer> whole(
            AthleteId athlete, @Nullable String name, ChatRequest request, Supplier<Uni<ChatAnswer>> answer) {
        if (name == null) {
            return answer.get();
        }
        Key key = key(name, request);
        return earlier(athlete, key)
                .flatMap(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(earlier.get())
                        : answer.get()
                                .call(given -> keep(athlete, key, given))
                                .onTermination()
                                .invoke((given, failed, gone) -> {
                                    if (given == null) {
                                        giveUp(athlete, key);
                                    }
                                }));
    }

    /** The same as events. The stream is open before anything is known: what stands against it can only be told as an event. */
    Multi<OutboundSseEvent> inPieces(
            AthleteId athlete, @Nullable String name, ChatRequest request, Supplier<Multi<ChatEvent>> answer) {
        if (name == null) {
            return events.of(answer.get());
        }
        Key key = key(name, request);
        return earlier(athlete, key)
                .onItem()
                .transformToMulti(earlier ->
                        earlier.isPresent() ? events.again(earlier.get()) : events.of(kept(athlete, key, answer.get())))
                .onFailure()
                .recoverWithItem(events::failed);
    }

    private Multi<ChatEvent> kept(AthleteId athlete, Key key, Multi<ChatEvent> answer) {
        return answer.call(event -> event instanceof ChatEvent.End end
                        ? keep(athlete, key, ChatAnswer.of(end.reply()))
                        : Uni.createFrom().voidItem())
                .onTermination()
                .invoke((failed, gone) -> {
                    if (failed != null || gone) {
                        giveUp(athlete, key);
                    }
                });
    }

    private Uni<Optional<ChatAnswer>> earlier(AthleteId athlete, Key key) {
        return kept.claim(athlete, key, clock.instant()).map(this::answered);
    }

    private Optional<ChatAnswer> answered(Claim claim) {
        if (claim instanceof Claim.Taken) {
            throw Problems.unprocessable(TAKEN);
        }
        if (claim instanceof Claim.UnderWay) {
            throw Problems.conflict(UNDER_WAY);
        }
        return claim instanceof Claim.Answered answered ? Optional.of(read(answered.answer())) : Optional.empty();
    }

    /** Who gets an answer does not lose it because it could not be kept. */
    private Uni<Void> keep(AthleteId athlete, Key key, ChatAnswer answer) {
        return kept.keep(athlete, key, new ThreadId(answer.threadId()), new String(written(answer), UTF_8))
                .onFailure()
                .recoverWithUni(lost -> {
                    LOG.warnf("An answer could not be kept: %s", lost.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }

    private void giveUp(AthleteId athlete, Key key) {
        kept.giveUp(athlete, key)
                .subscribe()
                .with(
                        done -> {},
                        lost -> LOG.warnf(
                                "A question could not be given up: %s",
                                lost.getClass().getSimpleName()));
    }

    private Key key(String name, ChatRequest request) {
        try {
            return new Key(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(written(request))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] written(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChatAnswer read(String answer) {
        try {
            return json.readValue(answer, ChatAnswer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
