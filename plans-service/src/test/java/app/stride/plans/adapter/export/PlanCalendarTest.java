package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.testkit.SampleWorkouts;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What a well-kept reader of iCalendar makes of our calendars. */
class PlanCalendarTest {

    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-02", "2026-03-15");
    private static final FullPlan PLAN = new FullPlan(SAMPLE.plan(), SAMPLE.workouts());

    @Test
    void eachRunIsAnAllDayEvent() throws Exception {
        Calendar calendar = read(PlanCalendar.of(PLAN));

        calendar.validate();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(12); // 14 dates, two of them rest
        VEvent first = events.get(0);
        assertThat(text(first, "DTSTART")).isEqualTo("20260302");
        assertThat(text(first, "DTEND")).isEqualTo("20260303");
        assertThat(first.getProperty("DTSTART")
                        .orElseThrow()
                        .getParameter("VALUE")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("DATE");
        assertThat(text(first, "SUMMARY")).isEqualTo("easy");
        assertThat(text(first, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(text(first, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(calendar.getProperty("X-WR-TIMEZONE").orElseThrow().getValue())
                .isEqualTo("America/New_York");
    }

    @Test
    void whoseZoneIsUnknownIsInUtcByItsName() {
        assertThat(PlanCalendar.feed(ZoneOffset.UTC, List.of())).contains("X-WR-TIMEZONE:UTC\r\n");
    }

    @Test
    void aMovedWorkoutIsTheSameEventOfALaterRevision() throws Exception {
        Workout workout = SAMPLE.workouts().get(0);
        Workout moved = SampleWorkouts.movedTo(workout, LocalDate.parse("2026-03-07"));

        VEvent before = onlyEvent(PLAN.plan(), workout);
        VEvent after = onlyEvent(revised(PLAN.plan()), moved);

        assertThat(text(after, "UID")).isEqualTo(text(before, "UID"));
        assertThat(text(after, "DTSTART")).isEqualTo("20260307");
        assertThat(Integer.parseInt(text(after, "SEQUENCE"))).isGreaterThan(Integer.parseInt(text(before, "SEQUENCE")));
        assertThat(text(after, "LAST-MODIFIED")).isGreaterThan(text(before, "LAST-MODIFIED"));
    }

    @Test
    void aPlanThatWasGivenUpTakesItsEventsBack() throws Exception {
        TrainingPlan cancelled = PLAN.plan()
                .cancel(Instant.parse("2026-03-03T10:00:00Z"))
                .fold(plan -> plan, reason -> {
                    throw new AssertionError(reason);
                });

        VEvent event = onlyEvent(cancelled, SAMPLE.workouts().get(0));

        assertThat(text(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(event, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void wordsSurviveWhateverIsInThem() throws Exception {
        String title = "Läufe; 3×8 min, \"schnell\" \\o/ 🏃";
        String description = "Eins\r\nzwei\u0007 – " + "unendlich weit ".repeat(20);

        VEvent event = onlyEvent(PLAN.plan(), SampleWorkouts.of(title, description, List.of()));

        assertThat(text(event, "SUMMARY")).isEqualTo(title);
        assertThat(text(event, "DESCRIPTION")).startsWith("Eins\nzwei – " + "unendlich weit ".repeat(20));
    }

    @Test
    void noLineIsLongerThan75OctetsAndEachEndsByCrLf() {
        Workout workout = SampleWorkouts.of("Ü🏃".repeat(40), "ß".repeat(300), List.of());

        String calendar = PlanCalendar.of(new FullPlan(PLAN.plan(), List.of(workout)));

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r", "\uFFFD"));
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void noWordsOfTheAthletesCanAddALine() {
        Workout workout = SampleWorkouts.of("Run\r\nEND:VEVENT\r\nATTACH:http://evil.example", "", List.of());

        assertThat(PlanCalendar.of(new FullPlan(PLAN.plan(), List.of(workout))).lines())
                .doesNotContain("ATTACH:http://evil.example");
    }

    @Test
    void aFeedWithoutPlansIsAnEmptyCalendar() throws Exception {
        Calendar calendar = read(PlanCalendar.feed(ZoneId.of("Europe/Zurich"), List.of()));

        calendar.validate();
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
        assertThat(calendar.getProperty("VERSION").orElseThrow().getValue()).isEqualTo("2.0");
    }

    @Test
    void theSamePlanIsTheSameCalendar() {
        assertThat(PlanCalendar.of(PLAN)).isEqualTo(PlanCalendar.of(PLAN));
    }

    private static TrainingPlan revised(TrainingPlan plan) {
        return new TrainingPlan(
                plan.id(),
                plan.athlete(),
                plan.state(),
                plan.name(),
                plan.type(),
                plan.method(),
                plan.goal(),
                plan.start(),
                plan.end(),
                plan.blend(),
                plan.baseline(),
                plan.revision() + 1,
                plan.version() + 1,
                plan.createdAt(),
                plan.updatedAt().plusSeconds(60),
                plan.tally());
    }

    private static VEvent onlyEvent(TrainingPlan plan, Workout workout) throws Exception {
        List<VEvent> events =
                read(PlanCalendar.of(new FullPlan(plan, List.of(workout)))).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String text(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static Calendar read(String calendar) throws Exception {
        return new CalendarBuilder().build(new StringReader(calendar));
    }
}
