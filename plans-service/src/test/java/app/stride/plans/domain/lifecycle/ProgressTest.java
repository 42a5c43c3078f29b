package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.SamplePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    /** From a Wednesday to the Tuesday four weeks later: five calendar weeks, the first and the last of them short. */
    private final TrainingPlan plan = SamplePlan.of("2026-03-04", "2026-03-31").plan();

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 0, 0.0, 28",
        "2026-03-04, 1, 0.0, 27",
        "2026-03-08, 1, 14.3, 23",
        "2026-03-09, 2, 17.9, 22",
        "2026-03-30, 5, 92.9, 1",
        "2026-03-31, 5, 96.4, 0",
        "2026-04-01, 6, 100.0, -1",
        "2027-01-01, 6, 100.0, -276",
    })
    void aPlanIsAsFarAlongAsTimeIs(LocalDate today, int week, double percent, long daysToRace) {
        Instant noon = today.atTime(LocalTime.NOON)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();

        assertThat(plan.progress(noon)).isEqualTo(new Progress(week, percent, daysToRace));
    }

    @Test
    void weeksAreTheCalendarWeeksThatReallyExist() {
        assertThat(plan.totalWeeks()).isEqualTo(5);
        assertThat(SamplePlan.of("2026-03-02", "2026-03-29").plan().totalWeeks())
                .isEqualTo(4);
    }

    @Test
    void todayIsThatOfTheAthletesZone() {
        Instant lateInNewYork = Instant.parse("2026-03-09T03:30:00Z");

        assertThat(plan.progress(lateInNewYork).week()).isEqualTo(1);
    }
}
