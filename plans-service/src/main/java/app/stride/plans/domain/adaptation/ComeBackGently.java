package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.Comeback;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** After sickness or a pause: no running while it lasts, then easy running of less, and nothing of what was missed is made up for. */
final class ComeBackGently implements Remedy {

    @Override
    public List<Candidate> candidates(Situation situation) {
        DaysOff off = daysOff(situation);
        if (off.back().isTooLong()) {
            return List.of();
        }
        Schedule resting = resting(situation, off.range());
        DateRange easyDays = off.easyDays();
        List<Schedule> ways = new Easing(situation, easyDays).exactly(resting, off.back()::load);
        LocalDate sunday = Program.mondayOf(easyDays.to()).plusDays(6);
        List<Candidate> candidates = new ArrayList<>();
        for (List<DateRange> away : List.of(away(situation, off.range()), List.<DateRange>of())) {
            candidates.add(candidate(situation, off, ways.get(0), easyDays.to(), away));
            candidates.add(candidate(situation, off, ways.get(1), sunday, away));
        }
        return candidates;
    }

    @Override
    public boolean isBreak() {
        return true;
    }

    private static Candidate candidate(
            Situation situation, DaysOff off, Schedule schedule, LocalDate calmUntil, List<DateRange> away) {
        LocalDate today = situation.today();
        LocalDate from =
                off.range().from().isBefore(today) ? today : off.range().from();
        return new Candidate(
                schedule,
                reasons(situation, off, calmUntil),
                List.of(new DateRange(from, off.easyDays().to())),
                away,
                null);
    }

    /** Days without any run up to yesterday that cost more than single days do; empty where there are none. */
    static Optional<DateRange> pause(WorkingPlan plan, Schedule schedule) {
        return DaysOff.sinceTheLastRun(schedule, plan.plan().start())
                .filter(range -> !Comeback.after(range).isShort());
    }

    static Hint hint(DateRange pause) {
        Comeback back = Comeback.after(pause);
        String what = back.keepsFitness()
                ? "come back gently, with about half of what was planned at first."
                : "after so long this plan is not the right one any more; make a new one from where you are.";
        return new Hint(
                Cause.PAUSE,
                "Nothing of your plan was run from " + pause.from() + " on, for " + back.daysOff() + " days: " + what);
    }

    private static DaysOff daysOff(Situation situation) {
        return DaysOff.of(situation.plan(), situation.schedule(), situation.wish());
    }

    private static Schedule resting(Situation situation, DateRange off) {
        Schedule resting = situation.schedule();
        for (Workout run : situation.runs(workout -> off.contains(workout.date()))) {
            Schedule present = resting;
            Move<Schedule> dropped = present.drop(run.id());
            resting = dropped.fold(Function.identity(), reason -> present);
        }
        return resting;
    }

    /** The days from today on; those of the past are over, whatever was planned for them. */
    private static List<DateRange> away(Situation situation, DateRange off) {
        return off.to().isBefore(situation.today())
                ? List.of()
                : Unavailability.clipped(situation, off).map(List::of).orElse(List.of());
    }

    private static List<String> reasons(Situation situation, DaysOff off, LocalDate calmUntil) {
        return Stream.of(
                        Optional.of(missed(situation, off)),
                        easy(situation, off, calmUntil),
                        race(situation, off, calmUntil),
                        taper(situation, off))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String missed(Situation situation, DaysOff off) {
        String why = situation.wish().cause() == Cause.SICKNESS ? "You are not well" : "You do not run";
        String was = situation.wish().cause() == Cause.SICKNESS ? "You were ill or hurt" : "You did not run";
        int days = off.back().daysOff();
        return (off.range().to().isBefore(situation.today()) ? was : why)
                + " from " + off.range().from() + " to " + off.range().to()
                + " (" + days + (days == 1 ? " day" : " days") + "): what is missed is not made up for.";
    }

    /** What the days of the return hold, up to the last one that the plan has before its taper. */
    private static Optional<String> easy(Situation situation, DaysOff off, LocalDate calmUntil) {
        LocalDate last = earlier(calmUntil, situation.taper().minusDays(1));
        if (last.isBefore(off.first())) {
            return Optional.empty();
        }
        LocalDate half = off.back().half();
        LocalDate end = earlier(off.easyDays().to(), last);
        List<String> words = new ArrayList<>(List.of("Until " + last + " everything is easy"));
        if (!off.back().isShort()) {
            words.add(": about half of what was planned until " + earlier(half, end));
            words.add(half.isBefore(end) ? ", then three quarters until " + end : "");
        } else {
            words.add(off.back().sick() ? " and a fifth shorter" : "");
        }
        words.add(", after Daniels' table of return (2014).");
        return Optional.of(String.join("", words));
    }

    /** The first race on the way in the break or the return; no adaptation takes one away. */
    private static Optional<String> race(Situation situation, DaysOff off, LocalDate calmUntil) {
        return situation.schedule().workouts().stream()
                .filter(workout -> workout.planned().isTuneUp() && !workout.isCompleted() && !workout.isSkipped())
                .map(Workout::date)
                .filter(date -> !date.isBefore(situation.today())
                        && !date.isBefore(off.range().from())
                        && !date.isAfter(calmUntil))
                .min(Comparator.naturalOrder())
                .map(date -> "The race of " + date + " stays in the plan: skip it unless you are fit for it.");
    }

    private static Optional<String> taper(Situation situation, DaysOff off) {
        LocalDate taper = situation.taper();
        if (off.easyDays().to().isBefore(taper)) {
            return Optional.empty();
        }
        String keeps = "The taper, from " + taper + " on, keeps its shape: ";
        return Optional.of(
                off.range().to().isBefore(taper)
                        ? keeps + "make easier what is too much for you then."
                        : keeps + "leave out what falls on days on which you cannot run.");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String reasonForNone(Situation situation) {
        return "No way back keeps all rules of your plan; leave out or ease single workouts until you are well.";
    }

    @Override
    public String reasonForNothing(Situation situation) {
        DaysOff off = daysOff(situation);
        if (off.back().isTooLong()) {
            return "After more than four weeks without running this plan is not the right one any more: make a new one"
                    + " from where you are.";
        }
        return off.easyDays().to().isBefore(situation.taper())
                ? "The next days are easy enough already; go on as planned."
                : "What is left is the taper, which keeps its shape: leave out what falls on days on which you cannot"
                        + " run, and make easier what is too much for you.";
    }
}
