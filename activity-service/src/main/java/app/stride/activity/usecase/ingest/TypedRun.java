package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.usecase.KeptActivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity of which an athlete, or another service, tells the figures.
 *
 * @param provider who tells it, null for the athlete
 * @param origin what another service calls it, null when it gives no name
 */
public record TypedRun(
        Recording recording,
        @Nullable String provider,
        @Nullable Origin origin) {
    Identity identity() {
        return origin == null ? Identity.ofTypedIn(recording) : Identity.ofOrigin(origin);
    }

    String providerOrManual() {
        return provider == null ? KeptActivity.TYPED_IN : provider;
    }
}
