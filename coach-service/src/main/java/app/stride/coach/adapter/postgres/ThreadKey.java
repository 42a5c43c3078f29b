package app.stride.coach.adapter.postgres;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a conversation. */
@Embeddable
record ThreadKey(String athleteId, UUID id) implements Serializable {}
