package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.RequestKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities that came in together.
 *
 * @param originals the files they came in; none when they were typed in
 * @param key the client's name for the request, null when it gave none
 * @param fitnessDueAt when fitness is to be worked out anew for their sake
 */
public record Delivery(
        AthleteId athlete,
        List<NewActivity> activities,
        List<Original> originals,
        @Nullable RequestKey key,
        Instant at,
        Instant fitnessDueAt) {}
