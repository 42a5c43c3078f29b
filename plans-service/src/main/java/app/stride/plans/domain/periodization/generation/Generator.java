package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.domain.periodization.volume.Cutbacks;
import app.stride.plans.domain.periodization.volume.LowVolume;
import app.stride.plans.domain.periodization.volume.VolumeCurve;
import app.stride.plans.domain.periodization.volume.WeekLoad;
import app.stride.plans.domain.periodization.volume.WeekLoad.Kind;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.Program;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Composes a program: the curve of weekly volume, the layout of the days, their distances, their workouts. */
public final class Generator {

    /**
     * From here on a week of load bears two quality sessions beside its long run: ours, about where Higdon's Intermediate 1 (2011)
     * begins, 39 km on five days; Daniels' 2Q (2014) has the long run as one of two.
     */
    private static final double TWO_SESSIONS_KM = 40;

    /** Ours: with fewer days hardly an easy one would be left beside the hard ones. */
    private static final int TWO_SESSIONS_DAYS = 5;

    private final Season season;

    private Generator(Season season) {
        this.season = season;
    }

    public static Program generate(Season season) {
        return new Generator(season).program();
    }

    private Program program() {
        List<WeekLoad> loads = loads();
        Layout layout = Layout.of(
                season.timeline(),
                season.pattern(),
                season.availability(),
                season.request().tuneUps(),
                week -> qualitySessions(week, loads));
        int first = season.timeline().firstFullWeek();
        LongRuns longRuns = LongRuns.of(season, loads, week -> layout.hasLongRun(first + week));
        Portions portions = DailyDistances.of(season, layout, loads, longRuns);
        return ProgramWriter.write(season, layout, portions, loads);
    }

    private List<WeekLoad> loads() {
        List<Double> presence =
                season.timeline().loadableWeeks().mapToObj(season::presence).toList();
        double first = Math.min(
                season.start().weeklyVolume().kilometres(), season.capacity().firstWeek());
        return VolumeCurve.of(
                season.type(),
                season.request().blend().emphasis().volume(),
                first,
                season.capacity().highestWeek(first),
                kinds(presence),
                presence);
    }

    /** What the full weeks up to the peak are for; the peak is a load even if the athlete is away for some of it. */
    private List<Kind> kinds(List<Double> presence) {
        int weeks = presence.size();
        int first = season.timeline().firstFullWeek();
        IntPredicate away = week -> week < weeks - 1 && presence.get(week) < 1;
        BitSet cutbacks = Cutbacks.of(weeks, away, week -> hasTuneUp(first + week));
        return IntStream.range(0, weeks)
                .mapToObj(week -> away.test(week) ? Kind.AWAY : cutbacks.get(week) ? Kind.CUTBACK : Kind.LOAD)
                .toList();
    }

    /** Who runs little has recovered only by a cutback without any quality (Higdon, 2011, Novice plans). */
    private static boolean isSmallCutback(WeekLoad load) {
        return load.kind() == Kind.CUTBACK && load.kilometres() < LowVolume.WEEK.kilometres();
    }

    private boolean hasTuneUp(int week) {
        for (TuneUpRace race : season.request().tuneUps()) {
            if (season.timeline().weekOf(season.timeline().dayOf(race.date())) == week) {
                return true;
            }
        }
        return false;
    }

    private int qualitySessions(int week, List<WeekLoad> loads) {
        int index = week - season.timeline().firstFullWeek();
        if (index < 0) {
            // Ours: of a week that starts later there are too few days for an easy one before and after.
            return season.timeline().start().getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0 ? 1 : 0;
        }
        if (index < loads.size() && isSmallCutback(loads.get(index))) {
            return 0;
        }
        // A beginner's second hard day is the long run: Higdon's Novice plans (2011) have no quality at all.
        boolean two = !season.request().baseline().isOfABeginner()
                && season.request().blend().emphasis().hasSecondSession()
                && index < loads.size()
                && loads.get(index).isLoad()
                && season.phases().of(week) != Phase.BASE
                && season.pattern().daysPerWeek() >= TWO_SESSIONS_DAYS
                && loads.get(index).kilometres() >= TWO_SESSIONS_KM;
        return two ? 2 : 1;
    }
}
