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
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What athletes usually ask for: the whole grid, wise or not, and the part of it that is sensible. What else the API
 * accepts is in {@link RequestsAtTheEdges}.
 */
public final class AnyRequest {

    private static final LocalDate FIRST_RACE = LocalDate.of(2026, 5, 1);
    private static final int SHORTEST_DAYS = 27;

    private AnyRequest() {}

    /** Any distance, dates, days, athlete, absences, races on the way, limits, approaches. */
    public static Arbitrary<PlanningRequest> atAll() {
        return Builders.withBuilder(() -> aRequest())
                .use(dates(4, 52))
                .in((request, dates) -> request.between(dates.get(0), dates.get(1)))
                .use(distances(3, 50))
                .in(PlanningRequestBuilder::over)
                .use(Arbitraries.integers().between(3, 7).injectNull(0.2))
                .in(PlanningRequestBuilder::on)
                .use(Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3))
                .in((request, days) -> request.restingOn(days))
                .use(Arbitraries.of(DayOfWeek.class).set().ofMinSize(4).injectNull(0.8))
                .in((request, days) -> days == null ? request : request.onlyOn(days.toArray(DayOfWeek[]::new)))
                .use(Arbitraries.of(DayOfWeek.class).injectNull(0.6))
                .in(PlanningRequestBuilder::runningLongOn)
                .use(athletes(8, 130))
                .in((request, athlete) -> athlete.told(request))
                .use(absences())
                .in((request, absences) -> absences.stream().reduce(request, AnyRequest::away, (one, other) -> other))
                .use(tuneUps())
                .in((request, races) -> races.stream().reduce(request, AnyRequest::tunedUp, (one, other) -> other))
                .use(limits())
                .in((request, limits) -> limits.told(request))
                .use(blends())
                .in(PlanningRequestBuilder::blending)
                .use(Arbitraries.integers().between(15, 360).injectNull(0.7))
                .in((request, minutes) -> minutes == null ? request : request.in(Duration.ofMinutes(minutes)))
                .build(PlanningRequestBuilder::build);
    }

    /** Distances with the weeks, the volume and the days that they are usually trained for with, and nobody away. */
    public static Arbitrary<PlanningRequest> sensible() {
        return Arbitraries.oneOf(
                sensible(3, 6, 5, 12, 70),
                sensible(7, 14, 6, 15, 80),
                sensible(15, 28, 8, 25, 90),
                sensible(30, 44, 12, 35, 100),
                sensible(45, 50, 16, 50, 100));
    }

    /** Who runs little or not at all, a short race, and ten weeks or more for it. */
    public static Arbitrary<PlanningRequest> ofBeginners() {
        return Combinators.combine(
                        distances(3, 10),
                        dates(10, 26),
                        Arbitraries.doubles().between(0, 8).ofScale(1),
                        Arbitraries.doubles().between(0, 3).ofScale(1).injectNull(0.5),
                        Arbitraries.integers().between(3, 7))
                .as((distance, dates, volume, longest, days) -> {
                    PlanningRequestBuilder request = aRequest()
                            .over(distance)
                            .between(dates.get(0), dates.get(1))
                            .on(days)
                            .ofUnknownFitness()
                            .runningAWeek(volume);
                    return (longest == null ? request : request.longestLately(longest)).build();
                });
    }

    private static Arbitrary<PlanningRequest> sensible(int km, int mostKm, int weeks, int volume, int mostVolume) {
        return Combinators.combine(distances(km, mostKm), dates(weeks, 52), athletes(volume, mostVolume), blends())
                .as((distance, dates, athlete, blend) -> athlete.told(aRequest()
                                .over(distance)
                                .between(dates.get(0), dates.get(1))
                                .on(usualDays(athlete.volume() == null ? volume : athlete.volume()))
                                .blending(blend))
                        .build());
    }

    private static int usualDays(double weekly) {
        return (int) Math.max(3, Math.min(7, Math.round(weekly / 10 + 1)));
    }

    static Arbitrary<Distance> distances(int fewest, int most) {
        Arbitrary<Distance> any = Arbitraries.integers().between(fewest, most).map(Distance::ofKilometres);
        List<Distance> usual = List.of(
                        Distance.FIVE_KILOMETRES, Distance.TEN_KILOMETRES, Distance.HALF_MARATHON, Distance.MARATHON)
                .stream()
                .filter(distance -> distance.kilometres() >= fewest && distance.kilometres() <= most)
                .toList();
        return usual.isEmpty() ? any : Arbitraries.oneOf(any, Arbitraries.of(usual));
    }

    /** Start and race, on any weekdays; plans of half a year are asked for more often than those of a whole one. */
    private static Arbitrary<List<LocalDate>> dates(int fewest, int most) {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(fewest * 7 - 1, 26 * 7 - 1)),
                Tuple.of(1, Arbitraries.integers().between(fewest * 7 - 1, most * 7 - 1)));
        return Combinators.combine(Arbitraries.integers().between(0, 6), days).as((raceDay, length) -> {
            LocalDate race = FIRST_RACE.plusDays(raceDay);
            return List.of(race.minusDays(Math.max(SHORTEST_DAYS, length)), race);
        });
    }

    private record Runner(Double fitness, Double volume, Double longest, boolean heartKnown) {
        PlanningRequestBuilder told(PlanningRequestBuilder request) {
            PlanningRequestBuilder told = fitness == null ? request.ofUnknownFitness() : request.withFitness(fitness);
            told = volume == null ? told.ofUnknownVolume() : told.runningAWeek(volume);
            told = longest == null ? told : told.longestLately(longest);
            return heartKnown
                    ? told.reading(Units.IMPERIAL)
                            .withHeart(new HeartRates(HeartRate.ofBpm(190), HeartRate.ofBpm(50), null))
                    : told;
        }
    }

    private static Arbitrary<Runner> athletes(int leastVolume, int mostVolume) {
        return Combinators.combine(
                        Arbitraries.doubles().between(28, 75).ofScale(1).injectNull(0.25),
                        Arbitraries.doubles()
                                .between(leastVolume, mostVolume)
                                .ofScale(1)
                                .injectNull(0.15),
                        Arbitraries.doubles().between(0.3, 0.45).ofScale(2).injectNull(0.5),
                        Arbitraries.of(false, false, true))
                .as((fitness, volume, share, heartKnown) -> new Runner(
                        fitness,
                        volume,
                        share == null || volume == null ? null : Math.min(32, share * volume),
                        heartKnown));
    }

    private record Absence(int from, int days) {}

    private static Arbitrary<List<Absence>> absences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 180),
                        Arbitraries.integers().between(1, 12))
                .as(Absence::new)
                .list()
                .ofMaxSize(2);
    }

    private static PlanningRequestBuilder away(PlanningRequestBuilder request, Absence absence) {
        LocalDate from = request.start().plusDays(absence.from());
        return request.away(from, from.plusDays(absence.days() - 1));
    }

    private record TuneUp(int weeksBefore, Distance distance) {}

    private static Arbitrary<List<TuneUp>> tuneUps() {
        Arbitrary<Distance> distances =
                Arbitraries.of(Distance.FIVE_KILOMETRES, Distance.TEN_KILOMETRES, Distance.HALF_MARATHON);
        return Combinators.combine(Arbitraries.integers().between(2, 10), distances)
                .as(TuneUp::new)
                .list()
                .ofMaxSize(2)
                .optional(0.3)
                .map(races -> races.orElse(List.of()));
    }

    private static PlanningRequestBuilder tunedUp(PlanningRequestBuilder request, TuneUp race) {
        return request.withTuneUp(FIRST_RACE.plusDays(2).minusWeeks(race.weeksBefore()), race.distance());
    }

    private record Wants(Double weekly, Integer session) {
        PlanningRequestBuilder told(PlanningRequestBuilder request) {
            PlanningRequestBuilder told = weekly == null ? request : request.atMostAWeek(weekly);
            return session == null ? told : told.inSessionsOf(session);
        }
    }

    private static Arbitrary<Wants> limits() {
        return Combinators.combine(
                        Arbitraries.doubles().between(15, 150).ofScale(1).injectNull(0.8),
                        Arbitraries.integers().between(40, 200).injectNull(0.8))
                .as(Wants::new);
    }

    static Arbitrary<Map<String, Double>> blends() {
        Arbitrary<String> names =
                Arbitraries.of("polarized", "pyramidal", "norwegian", "daniels", "lydiard", "hansons");
        return Arbitraries.maps(names, Arbitraries.doubles().between(0.1, 2).ofScale(1))
                .ofMaxSize(2)
                .optional(0.3)
                .map(blend -> blend.orElse(Map.of()));
    }
}
