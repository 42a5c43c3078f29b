package app.stride.plans.domain.periodization;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.RequestWords;
import app.stride.plans.testkit.checker.PlanChecker;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** What holds for every request. */
final class PlanningLaws {

    private PlanningLaws() {}

    static void isSoundOrRefusedWithReasons(PlanningRequest request) {
        PlanningOutcome outcome = Periodizer.attempt(request);

        if (outcome instanceof Sound sound) {
            assertThat(PlanChecker.faultsOf(request, sound.program()))
                    .as(() -> RequestWords.of(request))
                    .isEmpty();
        } else {
            assertThat(((Unsound) outcome).reasons())
                    .as(() -> RequestWords.of(request))
                    .isNotEmpty()
                    .allMatch(reason -> !reason.passed() && !reason.message().isBlank());
        }
    }

    static void hasASoundPlan(PlanningRequest request) {
        PlanningOutcome outcome = Periodizer.attempt(request);

        assertThat(outcome).as(() -> RequestWords.of(request)).isInstanceOf(Sound.class);
        assertThat(PlanChecker.faultsOf(request, ((Sound) outcome).program()))
                .as(() -> RequestWords.of(request))
                .isEmpty();
    }

    static void isOfferedOnlyWhatWorks(PlanningRequest request) {
        if (new Periodizer().plan(request) instanceof Unsound unsound) {
            assertThat(unsound.bounds())
                    .allSatisfy(bound -> assertThat(Periodizer.attempt(following(request, bound)))
                            .as(() -> bound + " for " + RequestWords.of(request))
                            .isInstanceOf(Sound.class));
        }
    }

    private static PlanningRequest following(PlanningRequest request, NearestBound bound) {
        return switch (bound.field()) {
            case "goal_race_date" -> request.withRaceOn(LocalDate.parse(bound.value()));
            case "goal_race_distance_m" -> request.withRaceOver(Distance.ofMetres(Double.parseDouble(bound.value())));
            case "goal_time_seconds" -> request.withRaceIn(Duration.ofSeconds(Long.parseLong(bound.value())));
            case "plan_start_date" -> request.startingOn(LocalDate.parse(bound.value()));
            case "days_per_week" -> request.withDaysPerWeek(Integer.parseInt(bound.value()));
            case "long_run_day" ->
                request.withLongRunsOn(DayOfWeek.valueOf(bound.value().toUpperCase(Locale.ROOT)));
            case "rest_days" -> request.withoutRestDays();
            case "tune_up_races" -> request.withoutTuneUps();
            case "unavailable" -> request.withoutDaysAway();
            case "max_session_minutes" -> request.withSessionsOf(Duration.ofMinutes(Long.parseLong(bound.value())));
            case "max_weekly_distance_km" ->
                request.withWeeksOf(Distance.ofKilometres(Double.parseDouble(bound.value())));
            default -> throw new AssertionError("a bound on " + bound.field());
        };
    }
}
