package app.stride.coach.domain.briefing;

import app.stride.coach.domain.athlete.Units;
import app.stride.coach.domain.context.Amounts;
import app.stride.coach.domain.context.DateWords;
import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.TrainingPicture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The goal race, before it and just after, in a sentence. */
final class RaceWords {
    private static final int A_WEEK = 7;
    /** A recording by GPS is off by up to so much. */
    private static final double CLOSE = 0.05;

    private final TrainingPicture picture;
    private final LocalDate today;

    RaceWords(TrainingPicture picture) {
        this.picture = picture;
        this.today = picture.today().date();
    }

    Optional<String> countdown() {
        return picture.plan().found().flatMap(this::words);
    }

    Optional<String> attention() {
        return picture.plan()
                .found()
                .map(plan -> plan.daysToRace(today))
                .filter(days -> days >= 0 && days <= A_WEEK)
                .map(Long::intValue)
                .map(days -> switch (days) {
                    case 0 -> "It's race day: stick to food you know, warm up gently, and let the start feel too easy.";
                    case 1 -> "Your race is tomorrow: lay out your kit, stick to food you know, and go to bed early.";
                    default -> "It's race week: no workout makes you faster now, but sleep and easy days do.";
                });
    }

    private Optional<String> words(Plan plan) {
        long days = plan.daysToRace(today);
        if (days < -A_WEEK) {
            return Optional.empty();
        }
        String race = Quotation.bare(plan.race().name()) + " ("
                + picture.units().words(plan.race().distance()) + ")";
        if (days < 0) {
            return Optional.of(race + " was "
                    + (days == -1
                            ? "yesterday"
                            : "on " + DateWords.of(plan.race().date(), today))
                    + "." + result(plan)
                    + " Recover: walk, or jog a little, until your legs feel like running again.");
        }
        return Optional.of(race + " is "
                + (days == 0 ? "today" : "on " + DateWords.of(plan.race().date(), today)) + "."
                + goal(plan, picture.units())
                + (days == 0 ? "" : expected()));
    }

    /** On race day itself nobody should run after a number of yesterday's. */
    private String expected() {
        return picture.goalRaceToday()
                .map(race -> " At your current fitness you would run about " + Amounts.clock(race.time()) + ", from "
                        + Amounts.clock(race.fast()) + " to " + Amounts.clock(race.slow()) + ".")
                .orElse("");
    }

    /** How it went, where its recording is there. */
    private String result(Plan plan) {
        return picture.recent().found().stream()
                .flatMap(List::stream)
                .filter(run -> run.isRun() && run.date().equals(plan.race().date()))
                .filter(run -> run.distance()
                        .filter(far ->
                                Math.abs(far.metres() / plan.race().distance().metres() - 1) < CLOSE)
                        .isPresent())
                .findFirst()
                .map(run -> " You ran it in " + Amounts.clock(run.duration()) + against(plan, run.duration()) + ".")
                .orElse("");
    }

    private static String against(Plan plan, Duration time) {
        return plan.goalTime()
                .map(goal -> {
                    Duration off = time.minus(goal);
                    return off.isZero()
                            ? ", exactly your goal"
                            : ", " + Amounts.clock(off.abs()) + (off.isNegative() ? " faster" : " slower")
                                    + " than your goal";
                })
                .orElse("");
    }

    private static String goal(Plan plan, Units units) {
        return plan.goalTime()
                        .map(time -> " Your goal is " + Amounts.clock(time))
                        .orElse("")
                + plan.goalPace().map(pace -> ", " + units.words(pace) + ".").orElse("");
    }
}
