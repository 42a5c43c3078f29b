package app.stride.activity.usecase.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in together; see {@link Delivery}. */
record Arrivals(
        List<Arrival> each,
        List<Original> originals,
        @Nullable RequestKey key) {}
