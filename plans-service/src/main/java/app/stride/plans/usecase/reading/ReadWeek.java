package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.PlanWeek;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.usecase.Dated;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a week of the plan that the athlete follows. */
@ApplicationScoped
public class ReadWeek {

    private final Plans plans;
    private final Clock clock;

    ReadWeek(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The week around a date; empty without an active plan, or where the plan has nothing in that week.
     *
     * @param date null for the athlete's today
     */
    public Uni<Dated<Optional<PlanWeek>>> read(AthleteId athlete, @Nullable LocalDate date) {
        Instant now = clock.instant();
        return plans.agenda(athlete, asked(date, now)).map(agenda -> {
            LocalDate today = agenda.athlete().today(now);
            Span week = Span.weekOf(date == null ? today : date);
            return new Dated<>(PlanWeek.of(agenda.within(week).workouts()), today);
        });
    }

    /** The athlete's zone is read with the week itself, so that one statement does: until then today may be any of three dates. */
    private static Span asked(@Nullable LocalDate date, Instant now) {
        if (date != null) {
            return Span.weekOf(date);
        }
        Span today = Span.todayAnywhere(now);
        return Span.weekOf(today.from()).through(Span.weekOf(today.to()));
    }
}
