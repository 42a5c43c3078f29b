package app.stride.activity.usecase.ingest;

/**
 * What stands behind an Idempotency-Key.
 *
 * @param created whether the request brought something new
 */
public record ServedRequest(Sha256 request, boolean created) {}
