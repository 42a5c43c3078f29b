package app.stride.plans.domain.periodization;

import app.stride.plans.domain.periodization.PlanningOutcome.Sound;
import app.stride.plans.domain.periodization.PlanningOutcome.Unsound;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.audit.RuleBook;
import app.stride.plans.domain.periodization.feasibility.Alternatives;
import app.stride.plans.domain.periodization.feasibility.Feasibility;
import app.stride.plans.domain.periodization.feasibility.NearestBound;
import app.stride.plans.domain.periodization.generation.Generator;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.season.PeakWindow;
import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.plan.Program;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a sound program for a request, or says why there is none. */
public final class Periodizer {

    /** From the first day to the race: with less there is no plan. */
    public static final int FEWEST_DAYS = Feasibility.FEWEST_DAYS;

    /** The same request gives the same outcome. */
    public PlanningOutcome plan(PlanningRequest request) {
        PlanningOutcome outcome = attempt(request);
        return outcome instanceof Unsound unsound
                ? new Unsound(unsound.reasons(), new Alternatives(request, Periodizer::works).find())
                : outcome;
    }

    /**
     * What would work for a request whose race is over, or too near for what is left of the time: a race at least
     * {@link #FEWEST_DAYS} ahead, with a later start where it needs one. Empty where nothing does.
     */
    public List<NearestBound> racesAhead(PlanningRequest request, LocalDate today) {
        return new Alternatives(request, Periodizer::works).raceFrom(today.plusDays(FEWEST_DAYS), today);
    }

    private static boolean works(PlanningRequest request) {
        return Feasibility.reasonsAgainst(request).isEmpty()
                && Season.of(request).stream()
                        .filter(Season::startIsWithinReach)
                        .anyMatch(season -> RuleBook.isSound(Draft.of(request, Generator.generate(season))));
    }

    /** As {@link #plan}, without a search for what would work instead. */
    static PlanningOutcome attempt(PlanningRequest request) {
        List<Finding> reasons = Feasibility.reasonsAgainst(request);
        if (!reasons.isEmpty()) {
            return new Unsound(reasons, List.of());
        }
        List<PlanningOutcome> outcomes = new ArrayList<>();
        List<Season> seasons = Season.of(request);
        for (Season season : seasons) {
            PlanningOutcome outcome = outcome(season);
            if (outcome instanceof Sound) {
                return outcome;
            }
            outcomes.add(outcome);
        }
        return seasons.stream().noneMatch(Periodizer::peaksInTime)
                ? new Unsound(List.of(noRoomForAPeak(request)), List.of())
                : outcomes.get(0);
    }

    /** Whether the highest week is where it should be, and not before a break that takes all that is left. */
    private static boolean peaksInTime(Season season) {
        Timeline timeline = season.timeline();
        int days = timeline.daysToRace(timeline.dayOf(timeline.peakSunday()));
        return PeakWindow.ofHighestWeek(season.type()).containsRounded(days);
    }

    private static PlanningOutcome outcome(Season season) {
        if (!season.startIsWithinReach()) {
            return new Unsound(List.of(volumeOutOfReach(season)), List.of());
        }
        Program program = Generator.generate(season);
        Audit audit = RuleBook.audit(Draft.of(season.request(), program));
        return audit.sound()
                ? new Sound(program, audit)
                : new Unsound(audit.findings().stream().filter(Finding::isFatal).toList(), List.of());
    }

    private static Finding noRoomForAPeak(PlanningRequest request) {
        PeakWindow window = PeakWindow.ofHighestWeek(request.type());
        return Finding.broken(
                        "room_for_a_peak_week",
                        "Before the taper of this race there is no full week in which you are there and back in full training: "
                                + "the highest week of a plan must lie there.")
                .bound("a week that ends " + window.latest() / 7 + " to " + window.earliest() / 7
                        + " weeks before the race");
    }

    private static Finding volumeOutOfReach(Season season) {
        int days = season.pattern().daysPerWeek();
        Distance volume = season.weekToReach();
        return Finding.broken(
                        "volume_within_reach",
                        "Weeks of " + volume + " do not fit into " + days
                                + " runs of the length that your longest run, your pace and your time allow.")
                .value(volume + " a week")
                .bound("at most " + Math.round(season.capacity().firstWeek()) + " km on " + days + " days");
    }
}
