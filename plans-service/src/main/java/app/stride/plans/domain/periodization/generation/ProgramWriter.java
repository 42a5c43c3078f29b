package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.recipe.Session;
import app.stride.plans.domain.periodization.recipe.SessionText;
import app.stride.plans.domain.periodization.recipe.Sessions;
import app.stride.plans.domain.periodization.recipe.Slot;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.season.Days;
import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.periodization.volume.WeekLoad;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the program: every day's role and distance become a workout with segments and words. */
final class ProgramWriter {

    /** Ours: strides want legs that are warm, and are over before a run of less is. */
    private static final double SHORTEST_WITH_STRIDES_KM = 4;

    /**
     * Full weeks in which a beginner's quality is a few minutes in an easy run, and a short one before them: ours, for
     * Higdon's Novice plans (2011) have none, and legs want to be used to running first.
     */
    private static final int FIRST_WEEKS = 3;

    /** Minutes at threshold that a beginner's session has over the most so far: ours, so that they grow evenly. */
    private static final double STEP_AT_THRESHOLD = 3;

    private static final Session REST = new Session(WorkoutType.REST, null, List.of(), null);

    private final Season season;
    private final Timeline timeline;
    private final Layout layout;
    private final Portions portions;
    private final List<WeekLoad> loads;
    private final Sessions sessions;
    private final SessionText text;
    private int lastWeekAtRacePace = -1;
    private double mostAtThreshold;

    private ProgramWriter(Season season, Layout layout, Portions portions, List<WeekLoad> loads) {
        this.season = season;
        this.timeline = season.timeline();
        this.layout = layout;
        this.portions = portions;
        this.loads = loads;
        this.sessions =
                new Sessions(season.type(), season.efforts(), season.request().blend());
        this.text = new SessionText(season.request().profile().units());
    }

    static Program write(Season season, Layout layout, Portions portions, List<WeekLoad> loads) {
        ProgramWriter writer = new ProgramWriter(season, layout, portions, loads);
        List<PlannedWorkout> workouts = new ArrayList<>();
        for (int day = 0; day < season.timeline().days(); day++) {
            workouts.add(writer.workout(day));
        }
        return new Program(
                season.type(), season.timeline().start(), season.timeline().race(), workouts);
    }

    private PlannedWorkout workout(int day) {
        int week = timeline.weekOf(day);
        Session session = session(day);
        boolean race = layout.role(day) == DayRole.RACE;
        return new PlannedWorkout(
                timeline.date(day),
                week + 1,
                session.type(),
                session.subtype(),
                title(day, session),
                text.description(session),
                race ? Phase.RACE : season.phases().of(week),
                race ? 1 : season.phases().phaseWeek(week),
                session.distance(),
                session.duration(),
                session.pace(),
                season.efforts().heartRate(session.intensity()).orElse(null),
                session.segments());
    }

    private Session session(int day) {
        if (portions.on(day) <= 0) {
            return REST;
        }
        Distance distance = Distance.ofKilometres(portions.on(day));
        int week = timeline.weekOf(day);
        Phase phase = season.phases().of(week);
        return switch (layout.role(day)) {
            case REST -> REST;
            case EASY -> hasStrides(day) ? sessions.easyWithStrides(distance, progress(week)) : sessions.easy(distance);
            case QUALITY -> quality(day, phase, week);
            case LONG ->
                layout.isOfAComeback(day) || layout.isSoonAfterTuneUp(day)
                        ? sessions.steadyLongRun(slot(day))
                        : sessions.longRun(slot(day), hasLongRunAtRacePace(week));
            case SHAKEOUT -> sessions.shakeout(distance);
            case TUNE_UP -> sessions.tuneUp(tuneUp(day).distance(), distance);
            case RACE ->
                sessions.goalRace(
                        season.request().goal().distance(),
                        season.request().goal().pace());
        };
    }

    /** Race pace once a week is enough: the other session of a week that has it is for something else. */
    private Session quality(int day, Phase phase, int week) {
        boolean isBeginner = season.request().baseline().isOfABeginner();
        Slot slot = isBeginner ? slot(day).withAtMost(mostAtThreshold + STEP_AT_THRESHOLD) : slot(day);
        Session usual = sessions.quality(phase, slot, hasLongRunAtRacePace(week) || lastWeekAtRacePace == week);
        boolean begins = isBeginner && week < timeline.firstFullWeek() + FIRST_WEEKS;
        Session session = begins ? sessions.fewQuickMinutes(slot) : usual;
        mostAtThreshold = Math.max(mostAtThreshold, session.minutesAtThreshold());
        lastWeekAtRacePace = session.type() == WorkoutType.RACE_PACE ? week : lastWeekAtRacePace;
        return session;
    }

    private Slot slot(int day) {
        int week = timeline.weekOf(day);
        return sessions.slot(Distance.ofKilometres(portions.on(day)), weekOfWork(day), progress(week), isReduced(week));
    }

    /** Every other long run of build and peak has race pace, and the longest one of all has not. */
    private boolean hasLongRunAtRacePace(int week) {
        return sessions.hasRacePaceInLongRuns(season.phases().of(week))
                && !isReduced(week)
                && layout.hasLongRun(week)
                && !layout.isSoonAfterTuneUp(longRun(week))
                && LongRuns.isBetween(week - timeline.firstFullWeek(), loads);
    }

    private int longRun(int week) {
        return timeline.daysOfWeek(week).last(day -> layout.role(day) == DayRole.LONG);
    }

    private String title(int day, Session session) {
        return switch (layout.role(day)) {
            case RACE -> season.request().goal().name();
            case TUNE_UP -> tuneUp(day).name();
            default -> text.title(session);
        };
    }

    private TuneUpRace tuneUp(int day) {
        return season.request().tuneUps().stream()
                .filter(race -> timeline.dayOf(race.date()) == day)
                .findFirst()
                .orElseThrow();
    }

    /** What shares of the week are taken of: the calendar week without the goal race, in the taper its block if that is less. */
    private Distance weekOfWork(int day) {
        double week = total(timeline.daysOfWeek(timeline.weekOf(day)));
        int block = (timeline.daysToRace(day) + 6) / 7;
        boolean inTaper = block <= timeline.taper().blocks();
        return Distance.ofKilometres(inTaper ? Math.min(week, total(timeline.block(block))) : week);
    }

    private double total(Days days) {
        return days.sum(day -> layout.role(day) == DayRole.RACE ? 0 : portions.on(day));
    }

    /** One easy run of each week of load has strides: the last one that does not follow a long run. */
    private boolean hasStrides(int day) {
        int week = timeline.weekOf(day);
        return !isReduced(week) && timeline.daysOfWeek(week).last(this::suitsStrides) == day;
    }

    private boolean suitsStrides(int day) {
        return layout.role(day) == DayRole.EASY
                && layout.role(day - 1) != DayRole.LONG
                && !layout.isOfAComeback(day)
                && portions.on(day) >= SHORTEST_WITH_STRIDES_KM;
    }

    private double progress(int week) {
        double outside = week > timeline.peakWeek() ? 1 : 0;
        return load(week).map(WeekLoad::progress).orElse(outside);
    }

    private boolean isReduced(int week) {
        return !load(week).map(WeekLoad::isLoad).orElse(false);
    }

    /** The load of a full week up to the peak; short weeks and the taper have none. */
    private Optional<WeekLoad> load(int week) {
        int index = week - timeline.firstFullWeek();
        return index >= 0 && index < loads.size() ? Optional.of(loads.get(index)) : Optional.empty();
    }
}
