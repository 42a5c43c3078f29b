package app.stride.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event as it came from the broker: its CloudEvents attributes and its JSON payload. */
public record IncomingEvent(UUID id, String type, String athleteId, Instant time, String json) {}
