package app.stride.plans.domain.periodization.rule;

import java.time.LocalDate;
import java.time.Period;

/** Warns where the paces come from a race of long before the plan starts, as long as no later one shows another fitness. */
public final class RecentRaceIsRecent implements Rule {

    /** Ours: a season, after which fitness is another. */
    private static final Period RECENT = Period.ofMonths(6);

    @Override
    public Finding check(Draft draft) {
        LocalDate raced = draft.request().raced();
        if (raced == null) {
            return info("No date is known of a race that your paces would come from.");
        }
        if (!draft.adjustments().fitness().isEmpty()) {
            return kept("A later result than that of " + raced + " sets your paces.");
        }
        LocalDate earliest = draft.request().start().minus(RECENT);
        return (raced.isBefore(earliest)
                        ? warning("Your paces come from a race of " + raced
                                + ", which may say little about today: run a new one, and adapt the plan to"
                                + " its result.")
                        : kept("Your paces come from a race of " + raced + "."))
                .value(raced.toString())
                .bound("not before " + earliest)
                .on(raced);
    }
}
