package app.stride.plans.domain.periodization.rule.fitness;

import app.stride.plans.domain.periodization.request.Evidence;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import java.time.LocalDate;
import java.time.Period;

/**
 * Warns where the paces come from a race of long before the plan starts, or the race is of so long ago that it sets
 * none, as long as no later one shows another fitness.
 */
public final class RecentRaceIsRecent implements Rule {

    /** Ours: a season, after which fitness is another. */
    private static final Period RECENT = Period.ofMonths(6);

    private static final int MONTHS_OF_A_YEAR = 12;

    @Override
    public Finding check(Draft draft) {
        LocalDate raced = draft.request().evidence().raced();
        if (raced == null) {
            return info("No date is known of a race that your paces would come from.");
        }
        if (!draft.adjustments().fitness().isEmpty()) {
            return kept("A later result than that of " + raced + " sets your paces.");
        }
        LocalDate start = draft.request().start();
        return judged(draft, raced, start).value(raced.toString()).bound("not before " + start.minus(RECENT));
    }

    private Finding judged(Draft draft, LocalDate raced, LocalDate start) {
        String race = "race of " + raced + ", " + age(raced, start) + " before the plan starts,";
        if (Evidence.isOutdated(raced, start)) {
            return warning("The " + race + " sets no paces any more: "
                            + (draft.request().baseline().fitness() == null
                                    ? "efforts are in words until you run a new one."
                                    : "your runs lately do."))
                    .on(raced);
        }
        return (raced.isBefore(start.minus(RECENT))
                        ? warning("Your paces come from a " + race + " which may say little about today: run a new one,"
                                + " and adapt the plan to its result.")
                        : kept("Your paces come from a race of " + raced + "."))
                .on(raced);
    }

    /** Whole months, from two years on whole years. */
    private static String age(LocalDate raced, LocalDate start) {
        long months = Period.between(raced, start).toTotalMonths();
        return months < 2 * MONTHS_OF_A_YEAR
                ? Figures.count(months, "month")
                : Figures.count(months / MONTHS_OF_A_YEAR, "year");
    }
}
