package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.PlanOutline;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.domain.proposal.WorkoutDiff;
import app.stride.outbox.OutgoingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals as JSON: what is stored of them, and the events that tell of them. */
@ApplicationScoped
class ProposalJson {

    static final String TOPIC = "stride.coach.v1";

    /** Which event tells of a status; of the ones between there is none. */
    private static final Map<Status, String> EVENTS = Map.of(
            Status.OPEN, "stride.coach.proposal-made",
            Status.ACCEPTED, "stride.coach.proposal-accepted",
            Status.REJECTED, "stride.coach.proposal-rejected",
            Status.OUTDATED, "stride.coach.proposal-rejected");

    private static final Map<String, Class<? extends Wish>> WISHES = Map.of(
            Wish.ChangeWorkouts.KIND, Wish.ChangeWorkouts.class,
            Wish.AdaptPlan.KIND, Wish.AdaptPlan.class,
            Wish.DraftPlan.KIND, Wish.DraftPlan.class);

    private final ObjectMapper json;

    ProposalJson(ObjectMapper json) {
        this.json = json;
    }

    /** What other services learn of a proposal. */
    record Message(
            UUID proposalId,
            String athleteId,
            @Nullable UUID threadId,
            String kind,
            String status,
            String title,
            @Nullable UUID planId,
            List<WorkoutDiff> changes,
            @Nullable PlanOutline plan,
            Instant madeAt,
            @Nullable Instant decidedAt) {}

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wish wish(String kind, String text) {
        Class<? extends Wish> form = WISHES.get(kind);
        if (form == null) {
            throw new IllegalStateException("There is no kind of proposal " + kind);
        }
        return read(text, form);
    }

    Effect effect(String text) {
        return read(text, Effect.class);
    }

    /** The event that tells of a proposal in its present status, where there is one. */
    Optional<OutgoingEvent> event(AthleteId athlete, Proposal proposal) {
        return Optional.ofNullable(EVENTS.get(proposal.status()))
                .map(type -> new OutgoingEvent(TOPIC, type, athlete.value(), written(message(athlete, proposal))));
    }

    private static Message message(AthleteId athlete, Proposal proposal) {
        return new Message(
                proposal.id().value(),
                athlete.value(),
                proposal.thread().map(thread -> thread.value()).orElse(null),
                proposal.wish().kind(),
                proposal.status().name().toLowerCase(Locale.ROOT),
                proposal.title(),
                proposal.wish().planId(),
                proposal.effect().changes(),
                proposal.effect().plan(),
                proposal.madeAt(),
                proposal.decidedAt().orElse(null));
    }

    private <T> T read(String text, Class<T> form) {
        try {
            return json.readValue(text, form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
