package app.stride.plans.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.Limits;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.usecase.creation.PlanOrder;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts of what is stated, raced and run. */
class PlanOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final FitnessIndex STATED = FitnessIndex.of(50);
    private static final FitnessIndex RACED = FitnessIndex.of(46);
    private static final FitnessIndex RUN = FitnessIndex.of(43);

    @Test
    void theAthletesOwnWordCountsFirstAndTheRaceIsNotForgotten() {
        PlanningRequest request = request(STATED, RACED, TODAY.minusMonths(1), null);

        assertThat(request.evidence().asOf()).isEqualTo(TODAY);
        assertThat(request.baseline().fitness()).isEqualTo(STATED);
        assertThat(request.evidence().otherFitness()).isEqualTo(RACED);
        assertThat(request.evidence().raced()).isNull();
    }

    @Test
    void ofSeveralOtherFiguresTheFurthestIsKept() {
        LocalDate lately = TODAY.minusMonths(1);

        assertThat(request(STATED, RACED, lately, RUN).evidence().otherFitness())
                .isEqualTo(RUN);
        assertThat(request(FitnessIndex.of(42), RACED, lately, RUN).evidence().otherFitness())
                .isEqualTo(RACED);
    }

    @Test
    void anEmptyLongestRunDeletesNothingThatIsKnown() {
        Distance volume = Distance.ofKilometres(30);
        Distance longest = Distance.ofKilometres(12);
        Baseline known = new Baseline(null, volume, longest);

        assertThat(baseline(new Baseline(null, null, Distance.ZERO), known)).isEqualTo(known);
        assertThat(baseline(new Baseline(null, null, Distance.ofKilometres(1)), known))
                .isEqualTo(known);
        assertThat(baseline(new Baseline(null, null, Distance.ofKilometres(15)), known)
                        .longestRun())
                .isEqualTo(Distance.ofKilometres(15));
    }

    @Test
    void whoSaysNotToRunIsBelieved() {
        Baseline none = new Baseline(null, Distance.ZERO, Distance.ZERO);

        assertThat(baseline(none, new Baseline(null, Distance.ofKilometres(30), Distance.ofKilometres(12))))
                .isEqualTo(none);
        assertThat(baseline(new Baseline(null, null, Distance.ZERO), Baseline.UNKNOWN)
                        .longestRun())
                .isEqualTo(Distance.ZERO);
    }

    @Test
    void aRaceCountsBeforeTheRunsOfLate() {
        PlanningRequest request = request(null, RACED, TODAY.minusYears(2), RUN);

        assertThat(request.baseline().fitness()).isEqualTo(RACED);
        assertThat(request.evidence().otherFitness()).isEqualTo(RUN);
        assertThat(request.evidence().raced()).isEqualTo(TODAY.minusYears(2));
    }

    @Test
    void aRaceOfYearsAgoDoesNot() {
        LocalDate longAgo = TODAY.minusYears(2).minusDays(1);

        assertThat(request(null, RACED, longAgo, RUN).baseline().fitness()).isEqualTo(RUN);
        assertThat(request(null, RACED, longAgo, RUN).evidence().otherFitness()).isNull();
        assertThat(request(null, RACED, longAgo, null).baseline().fitness()).isNull();
        assertThat(request(null, RACED, longAgo, null).evidence().raced()).isEqualTo(longAgo);
    }

    @Test
    void aRaceWhoseDateIsNotKnownIsTakenForARecentOne() {
        PlanningRequest request = request(null, RACED, null, null);

        assertThat(request.baseline().fitness()).isEqualTo(RACED);
        assertThat(request.evidence().otherFitness()).isNull();
    }

    private static PlanningRequest request(
            @Nullable FitnessIndex stated,
            @Nullable FitnessIndex result,
            @Nullable LocalDate raced,
            @Nullable FitnessIndex run) {
        return order(new Baseline(stated, null, null), result, raced)
                .requestFor(athlete(new Baseline(run, null, null)), TODAY);
    }

    private static Baseline baseline(Baseline stated, Baseline known) {
        return order(stated, null, null).requestFor(athlete(known), TODAY).baseline();
    }

    private static Athlete athlete(Baseline known) {
        return new Athlete(new AthleteId("anna"), ZoneOffset.UTC, known);
    }

    private static PlanOrder order(Baseline stated, @Nullable FitnessIndex result, @Nullable LocalDate raced) {
        return new PlanOrder(
                new GoalRace("City race", TODAY.plusWeeks(12), Distance.TEN_KILOMETRES, null),
                null,
                false,
                Availability.ANY,
                stated,
                result,
                raced,
                Limits.NONE,
                List.of(),
                MethodologyBlend.OURS,
                GenerationMethod.TEMPLATE,
                null);
    }
}
