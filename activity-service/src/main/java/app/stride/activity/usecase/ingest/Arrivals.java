package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.RequestKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in together; see {@link Delivery}. */
record Arrivals(
        List<Arrival> each,
        List<Original> originals,
        @Nullable RequestKey key) {}
