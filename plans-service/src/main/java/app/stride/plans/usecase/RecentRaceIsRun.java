package app.stride.plans.usecase;

import app.stride.plans.domain.periodization.rule.Finding;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Only a race that was run shows a fitness. */
public final class RecentRaceIsRun {

    private RecentRaceIsRun() {}

    /** What speaks against a race as one that shows a fitness; nothing where its date is not known. */
    public static Optional<Finding> reasonAgainst(@Nullable LocalDate raced, LocalDate today) {
        return raced == null || !raced.isAfter(today)
                ? Optional.empty()
                : Optional.of(Finding.broken(
                                "recent_race_is_run",
                                "The race of " + raced + " is still ahead; only a race that was run shows a fitness.")
                        .value(raced.toString())
                        .bound("not after " + today)
                        .on(raced));
    }
}
