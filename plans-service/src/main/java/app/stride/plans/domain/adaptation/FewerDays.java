package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.Comeback;
import app.stride.plans.domain.periodization.request.DateRange;
import java.time.LocalDate;
import java.util.List;

/** After three missed days in seven: as many easy days before quality begins again, as after any short break. */
final class FewerDays implements Remedy {

    /** Ours: a week is what an athlete looks back on. */
    private static final int DAYS = 7;

    /** Ours: half of most athletes' running days; fewer is a busy week. */
    private static final int MANY = 3;

    @Override
    public List<Candidate> candidates(Situation situation) {
        int missed = missedDays(situation);
        if (missed < MANY) {
            return List.of();
        }
        LocalDate today = situation.today();
        ReturnAfterBreak back = new ReturnAfterBreak(new Comeback(today, missed), false);
        DateRange easy = back.easyDays();
        List<String> reasons = List.of(
                missed + " of the last seven days were missed: nothing of it is made up for.",
                "Until " + easy.to()
                        + " you run easily, then the plan goes on (after Daniels' table of return, 2014).");
        return new Easing(situation, easy)
                .variants(situation.schedule(), back::load).stream()
                        .map(schedule -> new Candidate(schedule, reasons, List.of(easy), List.of(), null))
                        .toList();
    }

    static int missedDays(Situation situation) {
        return (int)
                situation.missed(DAYS).stream().map(Workout::date).distinct().count();
    }

    static boolean isDue(Situation situation) {
        return missedDays(situation) >= MANY;
    }

    @Override
    public String reasonForNothing(Situation situation) {
        return missedDays(situation) < MANY
                ? "Fewer than three of the last seven days were missed; go on as planned."
                : "The next days are easy already; go on as planned.";
    }
}
