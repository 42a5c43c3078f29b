package app.stride.coach.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.usecase.chat.ChatEvent;
import app.stride.coach.usecase.chat.KeptAnswers;
import app.stride.coach.usecase.chat.KeptAnswers.Claim;
import app.stride.coach.usecase.chat.KeptAnswers.Key;
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
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Questions that come with an {@code Idempotency-Key}: sent again, they are answered by the first answer, which costs nothing more. */
@ApplicationScoped
class NamedQuestions {

    private static final Logger LOG = Logger.getLogger(NamedQuestions.class);
    private static final String TAKEN =
            "This Idempotency-Key was already used with a different question in the last 24 hours.";
    private static final String UNDER_WAY = "This question is already being answered. Please try again in a moment.";

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
        Uni<Claim> claim = claim(athlete, key);
        Uni<ChatAnswer> given = claim.map(this::answered)
                .flatMap(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(earlier.get())
                        : keptWhole(athlete, key, Uni.createFrom().deferred(() -> answer.get())));
        return given.onCancellation().invoke(() -> leave(athlete, key, claim));
    }

    private Uni<ChatAnswer> keptWhole(AthleteId athlete, Key key, Uni<ChatAnswer> answer) {
        return answer.call(given -> keep(athlete, key, given)).onFailure().call(() -> giveUp(athlete, key));
    }

    /** The same as events. The stream is open before anything is known: what stands against it can only be told as an event. */
    Multi<OutboundSseEvent> inPieces(
            AthleteId athlete, @Nullable String name, ChatRequest request, Supplier<Multi<ChatEvent>> answer) {
        if (name == null) {
            return events.of(answer.get());
        }
        Key key = key(name, request);
        Uni<Claim> claim = claim(athlete, key);
        return claim.map(this::answered)
                .onItem()
                .transformToMulti(earlier -> earlier.isPresent()
                        ? events.again(earlier.get())
                        : events.of(
                                keptInPieces(athlete, key, Multi.createFrom().deferred(() -> answer.get()))))
                .onCancellation()
                .invoke(() -> leave(athlete, key, claim))
                .onFailure()
                .recoverWithItem(events::failed);
    }

    private Multi<ChatEvent> keptInPieces(AthleteId athlete, Key key, Multi<ChatEvent> answer) {
        return answer.call(event -> event instanceof ChatEvent.End end
                        ? keep(athlete, key, ChatAnswer.of(end.reply()))
                        : Uni.createFrom().voidItem())
                .onFailure()
                .call(() -> giveUp(athlete, key));
    }

    /** It comes to its end also when nobody waits for it any more, so that it can be given up. */
    private Uni<Claim> claim(AthleteId athlete, Key key) {
        return kept.claim(athlete, key).memoize().indefinitely();
    }

    /** Whoever hangs up gives up their own question, and no other's. Nobody waits for that: least of all the end of the model's call. */
    private void leave(AthleteId athlete, Key key, Uni<Claim> claim) {
        claim.flatMap(found -> found instanceof Claim.New
                        ? giveUp(athlete, key)
                        : Uni.createFrom().voidItem())
                .subscribe()
                .with(done -> {}, NamedQuestions::notGivenUp);
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

    /** Who gets an answer does not lose it because it could not be kept; what is not kept is given up. */
    private Uni<Void> keep(AthleteId athlete, Key key, ChatAnswer answer) {
        if (answer.error() && answer.proposals().isEmpty()) {
            return giveUp(athlete, key);
        }
        return kept.keep(athlete, key, new ThreadId(answer.threadId()), new String(written(answer), UTF_8))
                .onFailure()
                .recoverWithItem(lost -> {
                    LOG.warnf("An answer could not be kept: %s", lost.getClass().getSimpleName());
                    return false;
                })
                .flatMap(done -> done ? Uni.createFrom().voidItem() : giveUp(athlete, key));
    }

    private Uni<Void> giveUp(AthleteId athlete, Key key) {
        return kept.giveUp(athlete, key).onFailure().recoverWithUni(lost -> {
            notGivenUp(lost);
            return Uni.createFrom().voidItem();
        });
    }

    private static void notGivenUp(Throwable lost) {
        LOG.warnf("A question could not be given up: %s", lost.getClass().getSimpleName());
    }

    private Key key(String name, ChatRequest request) {
        try {
            return new Key(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(written(request))),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
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
