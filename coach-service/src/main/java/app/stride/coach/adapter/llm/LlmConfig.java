package app.stride.coach.adapter.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which language model the coach asks: any that speaks OpenAI's protocol. */
@ConfigMapping(prefix = "stride.llm")
interface LlmConfig {

    URI OPENAI = URI.create("https://api.openai.com/v1");
    String SMALL_AND_GOOD = "gpt-4o-mini";

    /** The key; not needed by a model of one's own. */
    Optional<String> apiKey();

    /** The address up to and with its version, OpenAI's own when there is none. */
    Optional<URI> baseUrl();

    Optional<String> model();

    /** How long a model may take for its whole answer. */
    @WithDefault("30s")
    Duration timeout();

    /** How many questions may be with the model at the same time; one more is told to come back later. */
    @WithDefault("64")
    int maxCalls();

    default URI address() {
        return baseUrl().orElse(OPENAI);
    }

    default String modelName() {
        return model().orElse(SMALL_AND_GOOD);
    }

    /** Whether there is anything to ask: OpenAI wants a key, others may not. */
    default boolean isConfigured() {
        return apiKey().isPresent() || !OPENAI.getHost().equals(address().getHost());
    }
}
