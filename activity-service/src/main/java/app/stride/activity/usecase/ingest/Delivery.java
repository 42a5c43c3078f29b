package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities that came in one request.
 *
 * @param original the file they came in, null when they were typed in
 * @param key the client's name for the request, null when it gave none
 */
public record Delivery(
        AthleteId athlete,
        List<NewActivity> activities,
        @Nullable Original original,
        @Nullable RequestKey key,
        Instant at) {}
