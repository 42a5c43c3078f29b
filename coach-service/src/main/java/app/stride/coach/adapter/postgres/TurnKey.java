package app.stride.coach.adapter.postgres;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a turn; ids are time-ordered, so that they order the turns. */
@Embeddable
record TurnKey(String athleteId, UUID threadId, UUID id) implements Serializable {}
