package app.stride.plans.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.Availability;
import app.stride.plans.domain.periodization.Baseline;
import app.stride.plans.domain.periodization.GoalRace;
import app.stride.plans.domain.periodization.Limits;
import app.stride.plans.domain.periodization.PlanningRequest;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.usecase.creation.PlanOrder;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as the athlete's fitness, of what is stated, raced and run. */
class PlanOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final FitnessIndex STATED = FitnessIndex.of(50);
    private static final FitnessIndex RACED = FitnessIndex.of(46);
    private static final FitnessIndex RUN = FitnessIndex.of(43);

    @Test
    void theAthletesOwnWordCountsFirstAndTheRaceIsNotForgotten() {
        PlanningRequest request = request(STATED, RACED, TODAY.minusMonths(1), RUN);

        assertThat(request.evidence().asOf()).isEqualTo(TODAY);
        assertThat(request.baseline().fitness()).isEqualTo(STATED);
        assertThat(request.evidence().other()).isEqualTo(RACED);
        assertThat(request.evidence().raced()).isNull();
    }

    @Test
    void aRaceCountsBeforeTheRunsOfLate() {
        PlanningRequest request = request(null, RACED, TODAY.minusYears(2), RUN);

        assertThat(request.baseline().fitness()).isEqualTo(RACED);
        assertThat(request.evidence().other()).isEqualTo(RUN);
        assertThat(request.evidence().raced()).isEqualTo(TODAY.minusYears(2));
    }

    @Test
    void aRaceOfYearsAgoDoesNot() {
        LocalDate longAgo = TODAY.minusYears(2).minusDays(1);

        assertThat(request(null, RACED, longAgo, RUN).baseline().fitness()).isEqualTo(RUN);
        assertThat(request(null, RACED, longAgo, RUN).evidence().other()).isNull();
        assertThat(request(null, RACED, longAgo, null).baseline().fitness()).isNull();
        assertThat(request(null, RACED, longAgo, null).evidence().raced()).isEqualTo(longAgo);
    }

    @Test
    void aRaceWhoseDateIsNotKnownIsTakenForARecentOne() {
        PlanningRequest request = request(null, RACED, null, null);

        assertThat(request.baseline().fitness()).isEqualTo(RACED);
        assertThat(request.evidence().other()).isNull();
    }

    private static PlanningRequest request(
            @Nullable FitnessIndex stated,
            @Nullable FitnessIndex result,
            @Nullable LocalDate raced,
            @Nullable FitnessIndex run) {
        PlanOrder order = new PlanOrder(
                new GoalRace("City race", TODAY.plusWeeks(12), Distance.TEN_KILOMETRES, null),
                null,
                false,
                Availability.ANY,
                new Baseline(stated, null, null),
                result,
                raced,
                Limits.NONE,
                List.of(),
                MethodologyBlend.OURS,
                GenerationMethod.TEMPLATE,
                null);
        Athlete athlete = new Athlete(new AthleteId("anna"), ZoneOffset.UTC, new Baseline(run, null, null));
        return order.requestFor(athlete, TODAY);
    }
}
