package app.stride.coach.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.adapter.plans.EffectMessages.PlanWorkout;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EffectMessagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void theLongestRunOfAPlanIsATrainingRunAndNotTheRace() {
        // Given
        EffectMessages.Plan plan = new EffectMessages.Plan(
                UUID.randomUUID(),
                "2 weeks to the marathon",
                MONDAY,
                MONDAY.plusDays(13),
                2,
                List.of(workout(0, "long", 31.0), workout(13, "race", 42.2)));

        // When, Then
        assertThat(plan.outline().longestRunKm()).isEqualTo(31.0);
        assertThat(plan.outline().runs()).isEqualTo(2);
    }

    private static PlanWorkout workout(int day, String type, double kilometres) {
        return new PlanWorkout(MONDAY.plusDays(day), 1 + day / 7, type, type, kilometres, 180);
    }
}
