package app.stride.plans.usecase.reading;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Calendar;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.usecase.Dated;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads planned and done, side by side. */
@ApplicationScoped
public class ReadCalendar {

    private final Plans plans;
    private final Clock clock;

    ReadCalendar(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The calendar of some dates.
     *
     * @param span null for the athlete's current month
     */
    public Uni<Dated<Calendar>> read(AthleteId athlete, @Nullable Span span) {
        Instant now = clock.instant();
        return plans.agenda(athlete, span == null ? anyCurrentMonth(now) : span).map(agenda -> {
            LocalDate today = agenda.athlete().today(now);
            Span shown = span == null ? Span.monthOf(today) : span;
            return new Dated<>(Calendar.of(agenda.within(shown), shown, today), today);
        });
    }

    private static Span anyCurrentMonth(Instant now) {
        Span today = Span.todayAnywhere(now);
        return Span.monthOf(today.from()).through(Span.monthOf(today.to()));
    }
}
