package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.usecase.Ids;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.ZoneSource;
import app.stride.activity.usecase.athlete.Athletes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Makes what came in an athlete's: dated by their zone, measured against their body. */
@ApplicationScoped
class Deliveries {
    private final Athletes athletes;
    private final Ids ids;
    private final Clock clock;

    Deliveries(Athletes athletes, Ids ids, Clock clock) {
        this.athletes = athletes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The arrivals as activities of this athlete.
     *
     * @param fitnessWaits how long fitness waits for what else may come
     */
    Uni<Delivery> of(AthleteId id, Arrivals arrivals, Duration fitnessWaits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return athletes.find(id)
                .map(found -> found.orElseGet(() -> Athlete.unknown(id, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .map(athlete -> new Delivery(
                        id,
                        arrivals.each().stream()
                                .map(arrival -> newActivity(athlete, arrival))
                                .toList(),
                        arrivals.originals(),
                        arrivals.key(),
                        now,
                        now.plus(fitnessWaits)));
    }

    private NewActivity newActivity(Athlete athlete, Arrival arrival) {
        Activity activity = Activity.recorded(
                new ActivityId(ids.next()),
                athlete.id(),
                arrival.recording(),
                zone(athlete, arrival),
                arrival.origin());
        if (activity.countsAsRunning()) {
            PastRun run = PastRun.of(activity, arrival.efforts());
            Physiology physiology = athlete.physiology();
            activity = activity.judged(
                    new Verdict(physiology.loadOf(run), false, physiology.ageGradePercent(run)).rounded());
        }
        KeptActivity kept = new KeptActivity(
                activity,
                zoneSource(athlete, arrival),
                arrival.provider(),
                arrival.samples() != null,
                Choice.Kind.AUTOMATIC);
        return new NewActivity(
                kept,
                arrival.localStart(),
                arrival.identity(),
                arrival.efforts(),
                arrival.samples(),
                arrival.original());
    }

    /** A local time of an import that began before the athlete told a zone waits for the next refresh to settle it. */
    private static ZoneId zone(Athlete athlete, Arrival arrival) {
        return arrival.localStart() ? Athlete.UTC : athlete.zoneOrUtc();
    }

    private static ZoneSource zoneSource(Athlete athlete, Arrival arrival) {
        if (arrival.recording().zone() != null) {
            return ZoneSource.RECORDING;
        }
        return arrival.localStart() || athlete.profile().zone() == null ? ZoneSource.ASSUMED : ZoneSource.PROFILE;
    }
}
