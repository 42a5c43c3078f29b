package app.stride.local.demo;

import app.stride.local.simulation.Place;
import app.stride.local.simulation.Recording;
import app.stride.local.simulation.Runner;
import app.stride.local.simulation.Session;
import app.stride.local.simulation.Simulation;
import app.stride.running.Distance;
import app.stride.running.TrainingPaces;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Four months of training up to last Sunday: an easier week after three that grow, a hard Tuesday, a long Sunday, a missed
 * run now and then, and a 10 km race three weeks ago.
 */
final class History {
    private static final int WEEKS = 17;
    private static final int RACE_WEEKS_AGO = 3;
    private static final double FIRST_FITNESS = 42.5;
    private static final double FITNESS_PER_WEEK = 0.2;

    private final Runner runner;
    private final Place place;
    private final LocalDate today;
    private final long seed;

    History(Runner runner, Place place, LocalDate today, long seed) {
        this.runner = runner;
        this.place = place;
        this.today = today;
        this.seed = seed;
    }

    /** A run of the past. */
    record Run(LocalDate date, Session session, Recording recording) {}

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (LocalDate date = firstMonday(); date.isBefore(thisMonday()); date = date.plusDays(1)) {
            LocalDate day = date;
            session(day).ifPresent(session -> runs.add(run(day, session)));
        }
        return runs;
    }

    /** The runner as fit as on that day. */
    Runner on(LocalDate date) {
        return runner.withFitness(FIRST_FITNESS + FITNESS_PER_WEEK * week(date));
    }

    private LocalDate firstMonday() {
        return thisMonday().minusWeeks(WEEKS);
    }

    private LocalDate thisMonday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private long week(LocalDate date) {
        return ChronoUnit.WEEKS.between(firstMonday(), date);
    }

    private Optional<Session> session(LocalDate date) {
        Random chance = new Random(seed * 31 + date.toEpochDay());
        long week = week(date);
        // Three weeks that grow, one that is easier.
        double volume = (1 + 0.012 * week) * (week % 4 == 3 ? 0.75 : 1) * (0.95 + 0.1 * chance.nextDouble());
        TrainingPaces paces = on(date).fitness().trainingPaces();
        boolean missed = chance.nextInt(12) == 0;
        if (date.equals(raceDate())) {
            Distance tenKilometres = Distance.TEN_KILOMETRES;
            return Optional.of(
                    Session.race("City 10k", tenKilometres, on(date).fitness().racePace(tenKilometres)));
        }
        return missed ? Optional.empty() : usual(date.getDayOfWeek(), week, volume, paces);
    }

    private LocalDate raceDate() {
        return today.minusWeeks(RACE_WEEKS_AGO).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    private static Optional<Session> usual(DayOfWeek day, long week, double volume, TrainingPaces paces) {
        return Optional.ofNullable(
                switch (day) {
                    case TUESDAY -> hard(week, paces);
                    case WEDNESDAY -> Session.easy("Recovery run", Distance.ofKilometres(5 * volume), paces);
                    case THURSDAY -> Session.easy("Easy run", Distance.ofKilometres(6 * volume), paces);
                    case SATURDAY -> Session.easy("Easy run", Distance.ofKilometres(6 * volume), paces);
                    case SUNDAY -> Session.longRun(Distance.ofKilometres(11 * volume), paces);
                    default -> null;
                });
    }

    private static Session hard(long week, TrainingPaces paces) {
        boolean easierWeek = week % 4 == 3;
        return week % 2 == 0
                ? Session.intervals(easierWeek ? 3 : 5, Distance.ofMetres(800 + 200 * (week / 8)), paces)
                : Session.tempo(Duration.ofMinutes(easierWeek ? 15 : 16 + week / 2), paces);
    }

    private Run run(LocalDate date, Session session) {
        long runSeed = seed * 1_000_003 + date.toEpochDay();
        LocalTime time = date.getDayOfWeek() == DayOfWeek.SUNDAY ? LocalTime.of(9, 0) : LocalTime.of(6, 30);
        Instant start = date.atTime(time)
                .plusSeconds(new Random(runSeed).nextInt(1500))
                .atZone(place.zone())
                .toInstant();
        return new Run(date, session, Simulation.of(session, on(date), place, start, runSeed));
    }
}
