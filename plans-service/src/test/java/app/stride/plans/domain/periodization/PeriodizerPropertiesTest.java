package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.testkit.PlanChecker;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over the whole grid of requests: a plan is sound by a judge that shares nothing with the generator, or refused with reasons. */
class PeriodizerPropertiesTest {

    private static final LocalDate FIRST_RACE = LocalDate.of(2026, 5, 1);

    private final Periodizer periodizer = new Periodizer();

    @Property(tries = 1000, seed = "20260420")
    void everyPlanIsSoundOrRefusedWithReasons(@ForAll("requests") PlanningRequest request) {
        PlanningOutcome outcome = periodizer.plan(request);

        if (outcome instanceof Sound sound) {
            assertThat(PlanChecker.faultsOf(request, sound.program())).isEmpty();
        } else {
            assertThat(((Unsound) outcome).reasons()).isNotEmpty().allMatch(reason -> !reason.passed());
        }
    }

    @Property(tries = 1500, seed = "20260420")
    void aSensibleRequestHasAPlan(@ForAll("sensibleRequests") PlanningRequest request) {
        PlanningOutcome outcome = periodizer.plan(request);

        assertThat(outcome).isInstanceOf(Sound.class);
        assertThat(PlanChecker.faultsOf(request, ((Sound) outcome).program())).isEmpty();
    }

    @Property(tries = 50, seed = "20260420")
    void theSameRequestGivesTheSamePlan(@ForAll("requests") PlanningRequest request) {
        PlanningOutcome once = periodizer.plan(request);
        PlanningOutcome again = new Periodizer().plan(request);

        assertThat(again).isEqualTo(once).hasToString(once.toString());
    }

    /** Anything an athlete may ask for, wise or not. */
    @Provide
    Arbitrary<PlanningRequest> requests() {
        return Combinators.combine(dated(3, 50, 4, 30), days(), athletes(8, 110), absences())
                .as(PeriodizerPropertiesTest::request);
    }

    /** Distances with the weeks, the volume and the days that they are usually trained for with, and nobody away. */
    @Provide
    Arbitrary<PlanningRequest> sensibleRequests() {
        return Arbitraries.oneOf(
                sensible(3, 6, 5, 12, 70),
                sensible(7, 14, 6, 15, 80),
                sensible(15, 28, 8, 25, 90),
                sensible(30, 44, 12, 35, 100),
                sensible(45, 50, 16, 50, 100));
    }

    private static Arbitrary<PlanningRequest> sensible(int km, int mostKm, int weeks, int volume, int mostVolume) {
        return Combinators.combine(dated(km, mostKm, weeks, 30), athletes(volume, mostVolume))
                .as((dated, athlete) -> {
                    double weekly = athlete.volume() == null ? volume : athlete.volume();
                    Days days = new Days((int) Math.max(3, Math.min(7, Math.round(weekly / 10 + 1))), Set.of(), null);
                    return request(dated, days, athlete, List.of());
                });
    }

    private record Dated(int kilometres, LocalDate start, LocalDate race) {}

    private record Days(Integer perWeek, Set<DayOfWeek> rest, DayOfWeek longRun) {}

    private record Runner(Double fitness, Double volume, Double longest) {}

    private record Absence(int from, int days) {}

    private static PlanningRequest request(Dated dated, Days days, Runner runner, List<Absence> absences) {
        PlanningRequestBuilder request = aRequest()
                .over(Distance.ofKilometres(dated.kilometres()))
                .between(dated.start(), dated.race())
                .on(days.perWeek())
                .restingOn(days.rest())
                .runningLongOn(days.longRun());
        request = runner.fitness() == null ? request.ofUnknownFitness() : request.withFitness(runner.fitness());
        request = runner.volume() == null ? request.ofUnknownVolume() : request.runningAWeek(runner.volume());
        request = runner.longest() == null ? request : request.longestLately(runner.longest());
        for (Absence absence : absences) {
            LocalDate from = dated.start().plusDays(absence.from());
            request = request.away(from, from.plusDays(absence.days() - 1));
        }
        return request.build();
    }

    private static Arbitrary<Dated> dated(int fewestKm, int mostKm, int fewestWeeks, int mostWeeks) {
        return Combinators.combine(
                        Arbitraries.integers().between(fewestKm, mostKm),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(fewestWeeks * 7 - 1, mostWeeks * 7 - 1))
                .as((km, raceDay, days) -> {
                    LocalDate race = FIRST_RACE.plusDays(raceDay);
                    return new Dated(km, race.minusDays(days), race);
                });
    }

    private static Arbitrary<Days> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 7).injectNull(0.2),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3),
                        Arbitraries.of(DayOfWeek.class).injectNull(0.6))
                .as(Days::new);
    }

    private static Arbitrary<Runner> athletes(int leastVolume, int mostVolume) {
        return Combinators.combine(
                        Arbitraries.doubles().between(28, 75).ofScale(1).injectNull(0.25),
                        Arbitraries.doubles()
                                .between(leastVolume, mostVolume)
                                .ofScale(1)
                                .injectNull(0.15),
                        Arbitraries.doubles().between(0.3, 0.45).ofScale(2).injectNull(0.5))
                .as((fitness, volume, share) -> new Runner(
                        fitness, volume, share == null || volume == null ? null : Math.min(32, share * volume)));
    }

    private static Arbitrary<List<Absence>> absences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 12))
                .as(Absence::new)
                .list()
                .ofMaxSize(2);
    }
}
