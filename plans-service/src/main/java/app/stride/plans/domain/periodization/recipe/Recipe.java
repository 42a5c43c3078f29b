package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import java.util.Optional;

/** How a session of one kind is made. */
interface Recipe {

    /** The session for a slot; empty where the slot is too small for it. */
    Optional<Session> session(Slot slot, Efforts efforts);
}
