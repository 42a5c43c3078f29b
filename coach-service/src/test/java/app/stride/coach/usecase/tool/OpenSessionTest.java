package app.stride.coach.usecase.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.tool.Arguments;
import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.domain.training.Week;
import app.stride.coach.testkit.Pictures;
import app.stride.coach.testkit.ScriptedSources;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.CoachSession;
import app.stride.coach.usecase.Limits;
import app.stride.running.Distance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenSessionTest {

    private static final Access ADA = new Access(new AthleteId("ada"), "", "");
    /** A Sunday in Auckland, where it is six in the morning, and Saturday by UTC. */
    private static final Instant NOW = Instant.parse("2026-04-11T18:00:00Z");

    private static final LocalDate SUNDAY = LocalDate.of(2026, 4, 12);

    private final ScriptedSources sources = new ScriptedSources();

    @Test
    void theDayIsTheAthletesOwn() {
        assertThat(open(sources.living("Pacific/Auckland")).today().date()).isEqualTo(SUNDAY);
    }

    @Test
    void withoutTheProfileTheDayIsTheOneThatThePlanWasReadOn() {
        CoachSession session = open(sources.unknown().following(Pictures.plan(SUNDAY, SUNDAY, null)));

        assertThat(session.today()).isEqualTo(Today.byPlan(SUNDAY));
        assertThat(session.units()).isEqualTo(Units.METRIC);
    }

    @Test
    void withNeitherItIsTheDayByUtc() {
        assertThat(open(sources.unknown()).today()).isEqualTo(Today.at(NOW, null));
        assertThat(open(sources.failing()).today()).isEqualTo(Today.at(NOW, null));
    }

    @Test
    void theWeekOfTodayIsLeftToWhoKnowsTheAthletesDay() {
        sources.unknown()
                .thisWeek(new Week(
                        12,
                        "taper",
                        List.of(Pictures.workout(SUNDAY, "race", State.PLANNED)),
                        Distance.HALF_MARATHON,
                        Duration.ofMinutes(105)));
        ShowWeek tool = new ShowWeek(sources);

        String told = tool.call(open(sources), Arguments.of(tool.description(), Map.of()))
                .await()
                .indefinitely()
                .text();

        assertThat(told).contains("race of the day");
    }

    private static CoachSession open(ScriptedSources sources) {
        return new OpenSession(
                        sources,
                        sources,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 20, 6000, 4000))
                .open(ADA)
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
