package app.stride.plans.domain.periodization.request;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.plans.testkit.checker.PlanChecker;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComebacksTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @Test
    void fiveDaysAwayAreNoBreakAndSixAreOne() {
        assertThat(after("2026-02-02", "2026-02-06").isEmpty()).isTrue();
        assertThat(after("2026-02-02", "2026-02-07").isEmpty()).isFalse();
    }

    @Test
    void upToFourWeeksAreComeBackFromInHalves() {
        Comebacks comebacks = after("2026-02-02", "2026-02-15");

        assertThat(List.of(on(comebacks, 15), on(comebacks, 16), on(comebacks, 22), on(comebacks, 23)))
                .containsExactly(1.0, 0.5, 0.5, 0.75);
        assertThat(comebacks.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(comebacks.contains(LocalDate.of(2026, 3, 2))).isFalse();
    }

    @Test
    void moreThanFourWeeksAreComeBackFromInThirds() {
        Comebacks comebacks = after("2026-01-12", "2026-02-10");

        assertThat(List.of(on(comebacks, 11), on(comebacks, 21))).containsExactly(1 / 3.0, 0.5);
    }

    @Test
    void onlyThoseThatBeginLaterAreLeftAfterADate() {
        Comebacks comebacks = after("2026-02-02", "2026-02-15");

        assertThat(comebacks.beginningAfter(LocalDate.of(2026, 2, 15)).isEmpty())
                .isFalse();
        assertThat(comebacks.beginningAfter(LocalDate.of(2026, 2, 16)).isEmpty())
                .isTrue();
    }

    @Test
    void aPlanComesBackGentlyFromTenDaysAway() {
        PlanningRequest request = aRequest()
                .over(Distance.HALF_MARATHON)
                .from("2026-01-05")
                .to("2026-05-03")
                .away("2026-02-16", "2026-02-25")
                .build();

        Sound sound = (Sound) new Periodizer().plan(request);

        ProgramWeek before = sound.program().weeks().get(5);
        ProgramWeek back = sound.program().weeks().get(8);
        assertThat(PlanChecker.faultsOf(request, sound.program())).isEmpty();
        assertThat(back.trainingDistance().kilometres())
                .isLessThan(0.9 * before.trainingDistance().kilometres());
    }

    private static double on(Comebacks comebacks, int dayOfFebruary) {
        return comebacks.share(LocalDate.of(2026, 2, dayOfFebruary));
    }

    private static Comebacks after(String from, String to) {
        DateRange away = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return new Availability(5, Set.of(), Set.of(), null, List.of(away)).comebacks(START);
    }
}
