package app.stride.plans.testkit;

import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.request.Evidence;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.Limits;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.Profile;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A planning request in words: starts as a half marathon in twelve weeks, from Monday to Sunday, of a fit 40 km runner. */
public final class PlanningRequestBuilder {

    private Distance distance = Distance.HALF_MARATHON;
    private LocalDate start = LocalDate.of(2026, 2, 2);
    private LocalDate race = LocalDate.of(2026, 4, 26);
    private @Nullable Duration goalTime;
    private @Nullable Integer daysPerWeek = 5;
    private Set<DayOfWeek> availableDays = Set.of();
    private Set<DayOfWeek> restDays = Set.of();
    private @Nullable DayOfWeek longRunDay;
    private final List<DateRange> away = new ArrayList<>();
    private @Nullable FitnessIndex fitness = FitnessIndex.of(48);
    private @Nullable Distance weeklyVolume = Distance.ofKilometres(40);
    private @Nullable Distance longestRun;
    private @Nullable Distance maxWeekly;
    private @Nullable Duration maxSession;
    private final List<TuneUpRace> tuneUps = new ArrayList<>();
    private MethodologyBlend blend = MethodologyBlend.OURS;
    private Units units = Units.METRIC;
    private HeartRates heartRates = HeartRates.UNKNOWN;
    private Evidence evidence = Evidence.NONE;

    private PlanningRequestBuilder() {}

    public static PlanningRequestBuilder aRequest() {
        return new PlanningRequestBuilder();
    }

    public PlanningRequestBuilder over(Distance raceDistance) {
        distance = raceDistance;
        return this;
    }

    public PlanningRequestBuilder from(String date) {
        start = LocalDate.parse(date);
        return this;
    }

    public PlanningRequestBuilder to(String date) {
        race = LocalDate.parse(date);
        return this;
    }

    public PlanningRequestBuilder between(LocalDate first, LocalDate raceDate) {
        start = first;
        race = raceDate;
        return this;
    }

    LocalDate start() {
        return start;
    }

    LocalDate race() {
        return race;
    }

    public PlanningRequestBuilder in(Duration hopedFor) {
        goalTime = hopedFor;
        return this;
    }

    public PlanningRequestBuilder on(@Nullable Integer days) {
        daysPerWeek = days;
        return this;
    }

    public PlanningRequestBuilder onlyOn(DayOfWeek... days) {
        availableDays = Set.of(days);
        return this;
    }

    public PlanningRequestBuilder restingOn(Set<DayOfWeek> days) {
        restDays = days;
        return this;
    }

    public PlanningRequestBuilder restingOn(DayOfWeek... days) {
        return restingOn(Set.of(days));
    }

    public PlanningRequestBuilder runningLongOn(@Nullable DayOfWeek day) {
        longRunDay = day;
        return this;
    }

    public PlanningRequestBuilder away(LocalDate from, LocalDate to) {
        away.add(new DateRange(from, to, null));
        return this;
    }

    public PlanningRequestBuilder away(String from, String to) {
        return away(LocalDate.parse(from), LocalDate.parse(to));
    }

    public PlanningRequestBuilder withFitness(double index) {
        fitness = FitnessIndex.of(index);
        return this;
    }

    public PlanningRequestBuilder ofUnknownFitness() {
        fitness = null;
        return this;
    }

    public PlanningRequestBuilder runningAWeek(double kilometres) {
        weeklyVolume = Distance.ofKilometres(kilometres);
        return this;
    }

    public PlanningRequestBuilder ofUnknownVolume() {
        weeklyVolume = null;
        return this;
    }

    public PlanningRequestBuilder longestLately(double kilometres) {
        longestRun = Distance.ofKilometres(kilometres);
        return this;
    }

    public PlanningRequestBuilder atMostAWeek(double kilometres) {
        maxWeekly = Distance.ofKilometres(kilometres);
        return this;
    }

    public PlanningRequestBuilder inSessionsOf(long minutes) {
        maxSession = Duration.ofMinutes(minutes);
        return this;
    }

    public PlanningRequestBuilder withTuneUp(String date, Distance over) {
        return withTuneUp(LocalDate.parse(date), over);
    }

    public PlanningRequestBuilder withTuneUp(LocalDate date, Distance over) {
        tuneUps.add(new TuneUpRace("Tune-up", date, over));
        return this;
    }

    public PlanningRequestBuilder blending(Map<String, Double> approaches) {
        blend = MethodologyBlend.of(approaches);
        return this;
    }

    public PlanningRequestBuilder reading(Units inUnits) {
        units = inUnits;
        return this;
    }

    public PlanningRequestBuilder withHeart(HeartRates rates) {
        heartRates = rates;
        return this;
    }

    /** The date of the race that shows the fitness. */
    public PlanningRequestBuilder raced(String date) {
        evidence = new Evidence(LocalDate.parse(date), evidence.otherFitness(), evidence.asOf());
        return this;
    }

    /** What else is known of the fitness. */
    public PlanningRequestBuilder alsoShowing(double index) {
        evidence = new Evidence(evidence.raced(), FitnessIndex.of(index), evidence.asOf());
        return this;
    }

    /** The date on which the plan is asked for. */
    public PlanningRequestBuilder askedOn(String date) {
        evidence = new Evidence(evidence.raced(), evidence.otherFitness(), LocalDate.parse(date));
        return this;
    }

    public PlanningRequest build() {
        return new PlanningRequest(
                new GoalRace("City race", race, distance, goalTime),
                start,
                new Availability(daysPerWeek, availableDays, restDays, longRunDay, away),
                new Baseline(fitness, weeklyVolume, longestRun),
                new Limits(maxWeekly, maxSession),
                tuneUps,
                blend,
                new Profile(units, heartRates),
                evidence);
    }
}
