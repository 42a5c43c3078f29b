package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.ActivityId;
import java.util.Set;

/**
 * What of a delivery was new.
 *
 * @param keyWasFree whether the request's key stood for nothing before; true without a key
 */
public record Added(Set<ActivityId> ids, boolean keyWasFree) {}
