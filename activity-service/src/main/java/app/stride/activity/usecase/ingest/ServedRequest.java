package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.Sha256;

/**
 * What stands behind an Idempotency-Key.
 *
 * @param created whether the request brought something new
 */
public record ServedRequest(Sha256 request, boolean created) {}
