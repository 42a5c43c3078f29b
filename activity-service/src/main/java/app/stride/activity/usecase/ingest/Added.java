package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.usecase.KeptActivity;
import java.util.Map;
import java.util.Set;

/**
 * What of a delivery was new.
 *
 * @param ids the activities that were not there
 * @param enriched those of which less was known before, be it only that they were races, each by the id under which
 *     it was delivered
 * @param keyWasFree whether the request's key stood for nothing before; true without a key
 * @param metUnseen whether something was in the way of it that had come in or changed meanwhile, and could not be
 *     looked at
 */
public record Added(
        Set<ActivityId> ids, Map<ActivityId, KeptActivity> enriched, boolean keyWasFree, boolean metUnseen) {

    boolean isNothing() {
        return ids.isEmpty() && enriched.isEmpty();
    }

    /** Whether something of what was delivered under this id was kept. */
    boolean holds(ActivityId delivered) {
        return ids.contains(delivered) || enriched.containsKey(delivered);
    }
}
