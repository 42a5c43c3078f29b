package app.stride.plans.adapter.postgres;

import app.stride.outbox.OutgoingEvent;
import app.stride.plans.domain.lifecycle.PlanEvent;

/** How an event is told to others; the outbox keeps it until it is. */
public interface EventMessages {

    OutgoingEvent of(PlanEvent event);

    /** The same of what happened long ago: it is not counted as happening now. */
    OutgoingEvent again(PlanEvent event);
}
