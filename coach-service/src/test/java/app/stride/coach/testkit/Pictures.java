package app.stride.coach.testkit;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.domain.training.Reading;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.RunningSummary.Weekly;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds what is known of an athlete; of whom nothing else is said, the sources say that there is nothing. */
public final class Pictures {

    /** A Thursday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 4, 9);

    /** The plan that runners follow. */
    public static final UUID PLAN = UUID.fromString("0198f000-0000-7000-8000-000000000001");

    private static final Instant READ = Instant.parse("2026-04-09T06:00:00Z");
    private static final String PLANS = "plans-service";
    private static final String HISTORY = "activity-service";

    private Today today = new Today(TODAY, ZoneId.of("Europe/Berlin"), false);
    private Reading<Profile> profile = nothing(HISTORY);
    private Reading<Plan> plan = nothing(PLANS);
    private Reading<Week> week = nothing(PLANS);
    private Reading<List<PlannedWorkout>> ahead = found(PLANS, List.of());
    private Reading<List<Run>> recent = found(HISTORY, List.of());
    private Reading<RunningSummary> summary = nothing(HISTORY);
    private Reading<Fitness> fitness = nothing(HISTORY);
    private Reading<List<PersonalBest>> bests = found(HISTORY, List.of());
    private Reading<List<CheckIn>> checkIns = found(HISTORY, List.of());

    private Pictures() {}

    /** An athlete who has told and done nothing. */
    public static Pictures ofABeginner() {
        return new Pictures();
    }

    /** Nothing is known, since nobody answered. */
    public static Pictures ofNothing() {
        Pictures pictures = new Pictures();
        pictures.profile = Reading.missing(HISTORY);
        pictures.plan = Reading.missing(PLANS);
        pictures.week = Reading.missing(PLANS);
        pictures.ahead = Reading.missing(PLANS);
        pictures.recent = Reading.missing(HISTORY);
        pictures.summary = Reading.missing(HISTORY);
        pictures.fitness = Reading.missing(HISTORY);
        pictures.bests = Reading.missing(HISTORY);
        pictures.checkIns = Reading.missing(HISTORY);
        return pictures;
    }

    /** An athlete in the fourth week of a plan for a half marathon, who does what is planned. */
    public static Pictures ofARunner() {
        return ofABeginner()
                .called("Ada", Units.METRIC)
                .racing(TODAY.plusDays(59), Duration.ofMinutes(105))
                .planned(
                        workout(TODAY.minusDays(3), "rest", State.PLANNED),
                        workout(TODAY.minusDays(2), "easy", State.COMPLETED),
                        workout(TODAY, "tempo", State.PLANNED),
                        workout(TODAY.plusDays(3), "long", State.PLANNED))
                .didRun(run(TODAY.minusDays(2), 8.2))
                .summedUp(13, 121.9)
                .fit(41.5, 47.3, -5.8);
    }

    public static PlannedWorkout workout(LocalDate date, String type, State state) {
        return new PlannedWorkout(
                UUID.nameUUIDFromBytes((date + type).getBytes(StandardCharsets.UTF_8)),
                date,
                type,
                type + " of the day",
                type.equals("rest") ? Optional.empty() : Optional.of(Distance.ofKilometres(9.5)),
                type.equals("rest") ? Optional.empty() : Optional.of(Duration.ofMinutes(50)),
                type.equals("tempo")
                        ? Optional.of(new PaceRange(Pace.ofSecondsPerKilometre(315), Pace.ofSecondsPerKilometre(325)))
                        : Optional.empty(),
                Optional.empty(),
                state);
    }

    /** The same workout, with how it is run. */
    public static PlannedWorkout described(PlannedWorkout workout, String how) {
        return new PlannedWorkout(
                workout.id(),
                workout.date(),
                workout.type(),
                workout.title(),
                workout.distance(),
                workout.duration(),
                workout.pace(),
                Optional.of(how),
                workout.state());
    }

    public static Run run(LocalDate date, double kilometres) {
        return new Run(
                UUID.nameUUIDFromBytes((date + " " + kilometres).getBytes(StandardCharsets.UTF_8)),
                date,
                "Morning run",
                "run",
                Optional.of(Distance.ofKilometres(kilometres)),
                Duration.ofSeconds(Math.round(kilometres * 330)),
                Optional.of(148),
                Optional.of(61.4),
                false,
                true);
    }

    public Pictures on(Today day) {
        today = day;
        return this;
    }

    public Pictures called(@Nullable String name, Units units) {
        profile = found(
                HISTORY, new Profile(name, "Europe/Berlin", units, 190, 50, null, LocalDate.of(1990, 1, 1), "female"));
        return this;
    }

    public Pictures racing(LocalDate race, @Nullable Duration goal) {
        plan = found(PLANS, plan(today.date(), race, goal));
        return this;
    }

    /** A plan for a race, as it is read on a day of the athlete's. */
    public static Plan plan(LocalDate today, LocalDate race, @Nullable Duration goal) {
        return new Plan(
                PLAN,
                3,
                new Plan.Race("Harbour Half", race, Distance.HALF_MARATHON),
                Optional.ofNullable(goal),
                race.minusDays(83),
                race,
                12,
                4,
                27.4,
                today);
    }

    public Pictures planned(PlannedWorkout... workouts) {
        week = found(PLANS, week("base", List.of(workouts)));
        return this;
    }

    /** The same week, in another phase of the plan. */
    public Pictures inPhase(String phase) {
        week = found(PLANS, week(phase, week.found().map(Week::workouts).orElse(List.of())));
        return this;
    }

    private static Week week(String phase, List<PlannedWorkout> workouts) {
        return new Week(4, phase, workouts, Distance.ofKilometres(38.5), Duration.ofMinutes(215));
    }

    public Pictures plannedAhead(PlannedWorkout... workouts) {
        ahead = found(PLANS, List.of(workouts));
        return this;
    }

    public Pictures didRun(Run... runs) {
        recent = found(HISTORY, List.of(runs));
        return this;
    }

    /** The same, from a provider that lets no model see it. */
    public static Run hidden(Run run) {
        return new Run(
                run.id(),
                run.date(),
                run.name(),
                run.sport(),
                run.distance(),
                run.duration(),
                run.averageHeartRate(),
                run.load(),
                run.race(),
                false);
    }

    public Pictures summedUp(int runs, double kilometres, Weekly... weeks) {
        summary = found(
                HISTORY,
                new RunningSummary(
                        30,
                        runs + 1,
                        runs,
                        Distance.ofKilometres(kilometres),
                        Duration.ofHours(11),
                        1,
                        List.of(weeks)));
        return this;
    }

    /** Four runs of a week. */
    public static Weekly week(LocalDate monday, double kilometres) {
        return new Weekly(
                monday, 4, Distance.ofKilometres(kilometres), Duration.ofSeconds(Math.round(kilometres * 330)));
    }

    public Pictures fit(double ctl, double atl, double tsb) {
        return fitAsOf(today.date(), ctl, atl, tsb);
    }

    public Pictures fitAsOf(LocalDate day, double ctl, double atl, double tsb) {
        fitness = found(
                HISTORY,
                new Fitness(
                        Optional.of(new Fitness.Index(
                                46.2, Distance.TEN_KILOMETRES, Duration.ofSeconds(2692), day.minusDays(30))),
                        Optional.of(new FitnessTrend(33.1, 28.4, 4.7)),
                        Optional.of(new FitnessTrend(ctl, atl, tsb)),
                        Optional.of(Distance.ofKilometres(36.4)),
                        Optional.of(Distance.ofKilometres(16.1)),
                        day));
        return this;
    }

    public Pictures bestOver5k(Duration time, LocalDate date) {
        bests = found(HISTORY, List.of(new PersonalBest("5k", Distance.FIVE_KILOMETRES, time, date)));
        return this;
    }

    /** Slept badly, with sore legs. */
    public Pictures feltTired(LocalDate day) {
        checkIns = found(
                HISTORY,
                List.of(new CheckIn(
                        day, Optional.of(5.5), null, 4, null, Optional.empty(), 56, null, null, 2, "Heavy [legs]")));
        return this;
    }

    /** Wrote a note, and nothing else. */
    public Pictures noted(LocalDate day, String note) {
        checkIns = found(
                HISTORY,
                List.of(new CheckIn(
                        day, Optional.empty(), null, null, null, Optional.empty(), null, null, null, null, note)));
        return this;
    }

    public Pictures checkedIn(List<CheckIn> days) {
        checkIns = found(HISTORY, days);
        return this;
    }

    public TrainingPicture build() {
        return new TrainingPicture(today, 30, profile, plan, week, ahead, recent, summary, fitness, bests, checkIns);
    }

    private static <T> Reading<T> found(String source, T value) {
        return Reading.of(source, Optional.of(value), READ);
    }

    private static <T> Reading<T> nothing(String source) {
        return Reading.of(source, Optional.empty(), READ);
    }
}
