package app.stride.coach.adapter.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where activities come from, and what their providers allow. */
@ConfigMapping(prefix = "stride.coach.provenance")
interface Provenance {

    /**
     * Providers, as an activity's {@code provider} names them, whose terms forbid that a model is shown their data. Strava's API agreement
     * (November 2024) forbids any use in AI models. It is about what the provider's interface told: a recording that the athlete exported and
     * uploaded is their own, wherever it was kept before.
     */
    @WithDefault("strava")
    Set<String> withoutModels();

    /** Whether a model may see what came from a provider; in any spelling. */
    default boolean allowsModels(@Nullable String provider) {
        return provider == null || withoutModels().stream().noneMatch(provider.strip()::equalsIgnoreCase);
    }
}
