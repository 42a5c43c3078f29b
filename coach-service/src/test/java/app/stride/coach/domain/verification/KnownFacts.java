package app.stride.coach.domain.verification;

import app.stride.coach.domain.context.Fact;
import java.time.LocalDate;
import java.util.List;

/** What is known of an athlete on one day, and what of an answer it shows. */
final class KnownFacts {

    /** A Thursday. */
    static final LocalDate TODAY = LocalDate.of(2026, 4, 9);

    static final List<Fact> FACTS = List.of(
            fact("recent.1.date", "2026-04-07", "date"),
            fact("recent.1.distance", "10.2", "km"),
            fact("recent.1.time", "54:24", "min:s"),
            fact("recent.1.pace", "5:20", "/km"),
            fact("recent.1.heart_rate", "148", "bpm"),
            fact("recent.1.load", "61", ""),
            fact("week.1.date", "2026-04-12", "date"),
            fact("week.1.distance", "18.0", "km"),
            fact("week.1.time", "50", "min"),
            fact("week.1.pace_fast", "5:15", "/km"),
            fact("week.1.pace", "5:25", "/km"),
            fact("week.1.how", "15 min easy, 6 x 400 m at 4:10/km, 10 min easy.", "text"),
            fact("plan.race.date", "2026-06-07", "date"),
            fact("plan.goal.time", "1:45:00", "h:min:s"),
            fact("plan.goal.pace", "4:59", "/km"),
            fact("summary.total.time", "11.4", "hours"),
            fact("summary.total.runs", "13", "runs"),
            fact("week.total.runs", "5", "runs"),
            fact("week.total.completed", "4", "runs"),
            fact("week.total.week", "2", "no."),
            fact("profile.heart_rate.max.value", "188", "bpm"),
            fact("profile.heart_rate.resting.value", "52", "bpm"),
            fact("profile.zones.1_high", "146", "bpm"),
            fact("profile.zones.2_low", "146", "bpm"),
            fact("profile.zones.2_high", "153", "bpm"),
            fact("plan.progress.week", "2", "no."),
            fact("plan.progress.weeks", "12", "no."),
            fact("plan.progress.elapsed", "27.4", "%"),
            fact("fitness.trend.from", "33.1", ""),
            fact("fitness.trend.to", "41.5", ""),
            fact("trend.2026-03-12.date", "2026-03-12", "date"),
            fact("trend.2026-03-12.ctl_change", "3.4", "points"),
            fact("fitness.load.ctl", "41.5", ""),
            fact("fitness.load.atl", "50.0", ""),
            fact("fitness.load.tsb", "-5.8", ""));

    private KnownFacts() {}

    static Verification check(String answer) {
        return Verification.of(
                answer,
                FACTS,
                List.of(new Statement("I have 10 weeks. Can I do 25 km?", TODAY), new Statement("In 10 weeks?", TODAY)),
                TODAY);
    }

    static Fact fact(String id, String value, String unit) {
        return new Fact(id, value, unit, "test");
    }
}
