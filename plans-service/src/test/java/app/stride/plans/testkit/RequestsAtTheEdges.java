package app.stride.plans.testkit;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;

import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What the API accepts up to its ends: plans of 24 to 364 days, no running and 220 km a week, months away, absences that
 * take taper and race week, the slowest and the fastest, young hearts and old ones, races on the way on any date, little
 * time. Each end is rare enough that most requests have only some of them.
 */
public final class RequestsAtTheEdges {

    private static final LocalDate FIRST_RACE = LocalDate.of(2026, 9, 4);

    private RequestsAtTheEdges() {}

    public static Arbitrary<PlanningRequest> all() {
        return Builders.withBuilder(() -> aRequest())
                .use(dates())
                .in((request, dates) -> request.between(dates.get(0), dates.get(1)))
                .use(AnyRequest.distances(3, 50))
                .in(PlanningRequestBuilder::over)
                .use(Arbitraries.integers().between(3, 7).injectNull(0.2))
                .in(PlanningRequestBuilder::on)
                .use(restDays())
                .in((request, days) -> request.restingOn(days))
                .use(Arbitraries.of(DayOfWeek.class).injectNull(0.7))
                .in(PlanningRequestBuilder::runningLongOn)
                .use(runners())
                .in((request, runner) -> runner.told(request))
                .use(hearts())
                .in((request, heart) -> heart.told(request))
                .use(absences())
                .in((request, absences) ->
                        absences.stream().reduce(request, RequestsAtTheEdges::away, (one, other) -> other))
                .use(tuneUps())
                .in((request, races) ->
                        races.stream().reduce(request, RequestsAtTheEdges::tunedUp, (one, other) -> other))
                .use(limits())
                .in((request, limits) -> limits.told(request))
                .use(AnyRequest.blends())
                .in(PlanningRequestBuilder::blending)
                .use(Arbitraries.integers().between(8, 900).injectNull(0.8))
                .in((request, minutes) -> minutes == null ? request : request.in(Duration.ofMinutes(minutes)))
                .build(PlanningRequestBuilder::build);
    }

    /** The shortest plans that there are, the longest, and what lies between. */
    private static Arbitrary<List<LocalDate>> dates() {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(24, 55)),
                Tuple.of(6, Arbitraries.integers().between(56, 182)),
                Tuple.of(3, Arbitraries.integers().between(183, 364)));
        return Combinators.combine(Arbitraries.integers().between(0, 6), days).as((raceDay, length) -> {
            LocalDate race = FIRST_RACE.plusDays(raceDay);
            return List.of(race.minusDays(length), race);
        });
    }

    private static Arbitrary<Set<DayOfWeek>> restDays() {
        return Arbitraries.of(DayOfWeek.class)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .optional(0.4)
                .map(days -> days.orElse(Set.of()));
    }

    private record Runner(
            @Nullable Double fitness,
            @Nullable Double volume,
            @Nullable Double longest) {
        PlanningRequestBuilder told(PlanningRequestBuilder request) {
            PlanningRequestBuilder told = fitness == null ? request.ofUnknownFitness() : request.withFitness(fitness);
            told = volume == null ? told.ofUnknownVolume() : told.runningAWeek(volume);
            return longest == null ? told : told.longestLately(longest);
        }
    }

    /** The longest run may be any part of a week, or of a week unknown. */
    private static Arbitrary<Runner> runners() {
        Arbitrary<Double> volumes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.doubles().between(0, 12).ofScale(1)),
                Tuple.of(3, Arbitraries.doubles().between(12, 100).ofScale(1)),
                Tuple.of(3, Arbitraries.doubles().between(100, 220).ofScale(1)));
        return Combinators.combine(
                        Arbitraries.doubles().between(18, 85).ofScale(1).injectNull(0.25),
                        volumes.injectNull(0.2),
                        Arbitraries.doubles().between(0, 1).ofScale(2).injectNull(0.6))
                .as((fitness, volume, share) -> new Runner(
                        fitness, volume, share == null ? null : Math.min(60, share * (volume == null ? 30 : volume))));
    }

    private record Heart(@Nullable Integer max, @Nullable Integer resting) {
        PlanningRequestBuilder told(PlanningRequestBuilder request) {
            return max == null
                    ? request
                    : request.reading(Units.IMPERIAL)
                            .withHeart(new HeartRates(
                                    HeartRate.ofBpm(max), resting == null ? null : HeartRate.ofBpm(resting), null));
        }
    }

    /** From masters of eighty to juniors. */
    private static Arbitrary<Heart> hearts() {
        return Combinators.combine(
                        Arbitraries.integers().between(135, 215).injectNull(0.6),
                        Arbitraries.integers().between(35, 90).injectNull(0.5))
                .as(Heart::new);
    }

    /**
     * Days away.
     *
     * @param from days after the start, or where it is negative before the race
     */
    private record Absence(int from, int days) {}

    /** Short ones, weeks and months, from the start on or back from the race: those may take the taper and race week. */
    private static Arbitrary<List<Absence>> absences() {
        Arbitrary<Integer> froms = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 300), Arbitraries.integers().between(-60, -1));
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 5)),
                Tuple.of(4, Arbitraries.integers().between(6, 28)),
                Tuple.of(1, Arbitraries.integers().between(29, 400)));
        return Combinators.combine(froms, days)
                .as(Absence::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .optional(0.5)
                .map(absences -> absences.orElse(List.of()));
    }

    /** One that is counted back from the race ends before it, for who is away on race day has no plan anyway. */
    private static PlanningRequestBuilder away(PlanningRequestBuilder request, Absence absence) {
        if (absence.from() >= 0) {
            LocalDate from = request.start().plusDays(absence.from());
            return request.away(from, from.plusDays(absence.days() - 1L));
        }
        LocalDate from = request.race().plusDays(absence.from());
        LocalDate to = from.plusDays(absence.days() - 1L);
        LocalDate eve = request.race().minusDays(1);
        return request.away(from, to.isAfter(eve) ? eve : to);
    }

    private record TuneUp(int daysBefore, double kilometres) {}

    private static Arbitrary<List<TuneUp>> tuneUps() {
        return Combinators.combine(
                        Arbitraries.integers().between(4, 90), Arbitraries.of(1.0, 3.0, 5.0, 10.0, 16.1, 21.0975, 30.0))
                .as(TuneUp::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .optional(0.3)
                .map(races -> races.orElse(List.of()));
    }

    private static PlanningRequestBuilder tunedUp(PlanningRequestBuilder request, TuneUp race) {
        return request.withTuneUp(
                request.race().minusDays(race.daysBefore()), Distance.ofKilometres(race.kilometres()));
    }

    private record Wants(@Nullable Double weekly, @Nullable Integer session) {
        PlanningRequestBuilder told(PlanningRequestBuilder request) {
            PlanningRequestBuilder told = weekly == null ? request : request.atMostAWeek(weekly);
            return session == null ? told : told.inSessionsOf(session);
        }
    }

    private static Arbitrary<Wants> limits() {
        return Combinators.combine(
                        Arbitraries.doubles().between(8, 400).ofScale(1).injectNull(0.8),
                        Arbitraries.integers().between(20, 1000).injectNull(0.8))
                .as(Wants::new);
    }
}
