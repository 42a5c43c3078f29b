package app.stride.coach.testkit;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Prediction;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.Week;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.RunningHistory;
import app.stride.coach.usecase.TrainingPlans;
import app.stride.running.Distance;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Both sources of the context without a wire: they answer at once, or not at all. */
public final class ScriptedSources implements TrainingPlans, RunningHistory {

    private final AtomicInteger waiting = new AtomicInteger();
    private String timezone = "UTC";
    private List<PlannedWorkout> workouts = List.of();
    private List<Run> runs = List.of();
    private List<DatedTrend> trend = List.of();
    private @Nullable Plan plan;
    private @Nullable Plan raced;
    private @Nullable Week week;
    private boolean silent;
    private boolean withoutProfile;
    private boolean failing;

    /** No call is answered from now on. */
    public ScriptedSources silent() {
        silent = true;
        return this;
    }

    /** Every call fails from now on. */
    public ScriptedSources failing() {
        failing = true;
        return this;
    }

    public ScriptedSources living(String zone) {
        timezone = zone;
        return this;
    }

    /** Nobody tells who the athlete is. */
    public ScriptedSources unknown() {
        withoutProfile = true;
        return this;
    }

    /** The plan that the athlete follows. */
    public ScriptedSources following(Plan current) {
        plan = current;
        return this;
    }

    /** The plan whose race is just over, so that it is followed no more. */
    public ScriptedSources havingRaced(Plan completed) {
        raced = completed;
        return this;
    }

    /** This week of the plan, as plans-service knows without being told which day it is. */
    public ScriptedSources thisWeek(Week current) {
        week = current;
        return this;
    }

    public ScriptedSources planning(PlannedWorkout... planned) {
        workouts = List.of(planned);
        return this;
    }

    public ScriptedSources having(Run... done) {
        runs = List.of(done);
        return this;
    }

    public ScriptedSources trending(List<DatedTrend> days) {
        trend = days;
        return this;
    }

    /** How many calls were ever made. */
    public int calls() {
        return waiting.get();
    }

    @Override
    public Uni<Optional<Plan>> current(Access access) {
        return answer(Optional.ofNullable(plan));
    }

    @Override
    public Uni<Optional<Plan>> justRaced(Access access) {
        return answer(Optional.ofNullable(raced));
    }

    @Override
    public Uni<List<Week>> weeks(Access access, UUID plan) {
        return answer(List.of());
    }

    @Override
    public Uni<Optional<Week>> currentWeek(Access access) {
        return answer(Optional.ofNullable(week));
    }

    @Override
    public Uni<List<PlannedWorkout>> workouts(Access access, LocalDate from, LocalDate to) {
        return answer(workouts.stream()
                .filter(workout ->
                        !workout.date().isBefore(from) && !workout.date().isAfter(to))
                .toList());
    }

    @Override
    public Uni<Optional<Profile>> profile(Access access) {
        if (withoutProfile) {
            return Uni.createFrom().failure(new IllegalStateException("down"));
        }
        return answer(Optional.of(new Profile("Ada", timezone, Units.METRIC, null, null, null, null, null)));
    }

    @Override
    public Uni<List<Run>> activities(Access access, LocalDate from, LocalDate to) {
        return answer(runs.stream()
                .filter(run -> !run.date().isBefore(from) && !run.date().isAfter(to))
                .toList());
    }

    @Override
    public Uni<RunningSummary> summary(Access access, int days) {
        return answer(new RunningSummary(days, 0, 0, Distance.ZERO, Duration.ZERO, 0, List.of()));
    }

    @Override
    public Uni<Fitness> fitness(Access access, LocalDate since) {
        return answer(new Fitness(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), since));
    }

    @Override
    public Uni<List<PersonalBest>> personalBests(Access access) {
        return answer(List.of());
    }

    @Override
    public Uni<Optional<Week>> weekOf(Access access, LocalDate date) {
        return answer(Optional.empty());
    }

    @Override
    public Uni<List<ActivityDetail>> details(Access access, LocalDate date) {
        return answer(List.of());
    }

    @Override
    public Uni<List<DatedTrend>> trend(Access access, LocalDate from, LocalDate to) {
        return answer(trend);
    }

    @Override
    public Uni<List<Prediction>> predictions(Access access) {
        return answer(List.of());
    }

    @Override
    public Uni<List<CheckIn>> checkIns(Access access, LocalDate from, LocalDate to) {
        return answer(List.of());
    }

    private <T> Uni<T> answer(T value) {
        return Uni.createFrom().deferred(() -> {
            waiting.incrementAndGet();
            if (silent) {
                return Uni.createFrom().nothing();
            }
            return failing
                    ? Uni.createFrom().failure(new IllegalStateException("down"))
                    : Uni.createFrom().item(value);
        });
    }
}
