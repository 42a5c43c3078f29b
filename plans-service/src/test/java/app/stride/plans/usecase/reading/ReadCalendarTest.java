package app.stride.plans.usecase.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.calendar.Calendar;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.usecase.Dated;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates are shown when none are asked for: those of the athlete's own month and week, wherever the athlete is. */
class ReadCalendarTest {

    private static final AthleteId ATHLETE = new AthleteId("somebody");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T04:59:00Z, America/New_York,    2026-02-01, 2026-02-28",
        "2026-03-01T05:00:00Z, America/New_York,    2026-03-01, 2026-03-31",
        "2026-12-31T10:00:00Z, Pacific/Kiritimati,  2027-01-01, 2027-01-31",
        "2026-12-31T09:59:00Z, Pacific/Kiritimati,  2026-12-01, 2026-12-31",
        "2026-05-01T10:59:00Z, Pacific/Pago_Pago,   2026-04-01, 2026-04-30",
        "2028-02-29T12:00:00Z, UTC,                 2028-02-01, 2028-02-29",
    })
    void theMonthIsTheAthletesOwn(Instant now, ZoneId zone, LocalDate from, LocalDate to) {
        Dated<Calendar> calendar = new ReadCalendar(plansOfSomebodyIn(zone), at(now))
                .read(ATHLETE, null)
                .await()
                .indefinitely();

        assertThat(calendar.value().span()).isEqualTo(new Span(from, to));
        assertThat(calendar.today()).isEqualTo(LocalDate.ofInstant(now, zone));
        assertThat(calendar.value().weeks().stream()
                        .flatMap(week -> week.days().stream())
                        .filter(day -> day.isToday()))
                .hasSize(1);
    }

    @Test
    void askedForDatesAreShownAsAsked() {
        Span span = new Span(LocalDate.parse("2026-04-30"), LocalDate.parse("2026-05-02"));

        Dated<Calendar> calendar = new ReadCalendar(
                        plansOfSomebodyIn(ZoneId.of("Asia/Tokyo")), at(Instant.parse("2026-03-01T00:00:00Z")))
                .read(ATHLETE, span)
                .await()
                .indefinitely();

        assertThat(calendar.value().span()).isEqualTo(span);
    }

    /** Knows the athlete, and no plan. */
    private static Plans plansOfSomebodyIn(ZoneId zone) {
        Agenda agenda = new Agenda(new Athlete(ATHLETE, zone, Baseline.UNKNOWN), null, List.of(), List.of());
        return (Plans) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, (plans, question, values) -> {
                    assertThat(question.getName()).isEqualTo("agenda");
                    return Uni.createFrom().item(agenda);
                });
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
