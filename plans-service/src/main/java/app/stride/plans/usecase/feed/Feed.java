package app.stride.plans.usecase.feed;

import app.stride.plans.domain.lifecycle.FullPlan;
import java.time.ZoneId;
import java.util.List;

/**
 * What a calendar feed shows.
 *
 * @param zone the athlete's
 * @param plans the one that is followed and those that were followed to their end
 */
public record Feed(ZoneId zone, List<FullPlan> plans) {

    public Feed {
        plans = List.copyOf(plans);
    }
}
