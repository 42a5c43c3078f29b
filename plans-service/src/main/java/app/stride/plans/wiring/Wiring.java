package app.stride.plans.wiring;

import app.stride.outbox.DatabasePulse;
import app.stride.outbox.Inbox;
import app.stride.outbox.OutgoingEvent;
import app.stride.outbox.TransientFailure;
import app.stride.plans.adapter.kafka.Effects;
import app.stride.plans.adapter.kafka.PlanMessages;
import app.stride.plans.adapter.kafka.PlanMetrics;
import app.stride.plans.adapter.postgres.EventMessages;
import app.stride.plans.adapter.postgres.PostgresTurns;
import app.stride.plans.domain.adaptation.Adviser;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.matching.Matcher;
import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.usecase.Ids;
import app.stride.plans.usecase.feed.FeedSecret;
import app.stride.plans.usecase.feed.FeedSecrets;
import app.stride.rest.Availability;
import app.stride.rest.PassingFailure;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;

/** Produces what has no home of its own. */
@ApplicationScoped
class Wiring {

    private static final String CONSUMER = "plans-service";
    private static final int SECRET_BYTES = 32;

    /** To the millisecond: what is stored is what was answered. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    PassingFailure passingFailure() {
        return TransientFailure::is;
    }

    @Produces
    @Singleton
    Availability availability(DatabasePulse pulse) {
        return pulse::isFelt;
    }

    @Produces
    @Singleton
    Ids ids() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }

    @Produces
    @Singleton
    FeedSecrets feedSecrets() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bits = new byte[SECRET_BYTES];
            random.nextBytes(bits);
            return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        };
    }

    @Produces
    @Singleton
    Periodizer periodizer() {
        return new Periodizer();
    }

    @Produces
    @Singleton
    Adviser adviser() {
        return new Adviser();
    }

    @Produces
    @Singleton
    Matcher matcher() {
        return new Matcher();
    }

    @Produces
    @Singleton
    EventMessages eventMessages(PlanMessages messages, PlanMetrics metrics) {
        return new EventMessages() {
            @Override
            public OutgoingEvent of(PlanEvent event) {
                metrics.count(event);
                return messages.of(event);
            }

            @Override
            public OutgoingEvent again(PlanEvent event) {
                return messages.of(event);
            }
        };
    }

    /** The inbox lends its transaction to a turn, so that an event is noted as taken exactly when it took effect. */
    @Produces
    @Singleton
    Effects effects(Inbox inbox, PostgresTurns turns) {
        return (event, effect) -> inbox.process(
                CONSUMER,
                event,
                (transaction, incoming) -> turns.within(
                                transaction, new AthleteId(incoming.athleteId()), incoming.time())
                        .chain(turn -> turn.map(present -> effect.apply(present, incoming))
                                .orElseGet(() -> turns.leaveNothing(transaction, incoming.athleteId()))));
    }
}
