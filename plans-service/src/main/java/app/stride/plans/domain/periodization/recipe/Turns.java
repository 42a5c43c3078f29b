package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.approach.Focus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Whose turn it is: each focus comes as often as its share says, as evenly as can be. */
final class Turns {

    private final Map<Focus, Double> due = new EnumMap<>(Focus.class);

    /** The focus that is most overdue in a mix, race pace left out where the week has it already. */
    Focus next(Mix mix, boolean withoutRacePace) {
        Map<Focus, Double> shares = new EnumMap<>(mix.shares());
        shares.values().removeIf(share -> share == 0);
        if (withoutRacePace && shares.size() > 1) {
            shares.remove(Focus.RACE_PACE);
        }
        shares.forEach((focus, share) -> due.merge(focus, share, Double::sum));
        Focus next = mostOverdue(shares.keySet());
        due.merge(next, -1.0, Double::sum);
        return next;
    }

    /** The first one of several. */
    private Focus mostOverdue(Set<Focus> among) {
        Focus next = Focus.THRESHOLD;
        double most = Double.NEGATIVE_INFINITY;
        for (Focus focus : among) {
            double since = due.getOrDefault(focus, 0.0);
            if (since > most) {
                most = since;
                next = focus;
            }
        }
        return next;
    }
}
