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

    /** How long an answer may be, in tokens, and so what it costs at most. */
    @WithDefault("2000")
    int maxAnswerTokens();

    Resting breaker();

    /** Another model for what is summed up behind the scenes; what is not said here is as above. */
    Other summary();

    /** Whether traces bear what athletes ask and are answered; nobody's words are in them otherwise. */
    @WithDefault("false")
    boolean traceWords();

    /** When a failing model is left alone. */
    interface Resting {
        /** Failures in a row after which it rests. */
        @WithDefault("5")
        int failures();

        @WithDefault("30s")
        Duration rest();
    }

    /** Where another model differs. */
    interface Other {
        Optional<String> apiKey();

        Optional<URI> baseUrl();

        Optional<String> model();

        Optional<Duration> timeout();
    }

    /** The model that athletes talk with. */
    default ModelAddress chat() {
        return new ModelAddress("chat", baseUrl().orElse(OPENAI), model().orElse(SMALL_AND_GOOD), apiKey(), timeout());
    }

    /** The model that sums up; a key goes only to the address that it was given for. */
    default ModelAddress forSummaries() {
        ModelAddress chat = chat();
        Optional<String> key = summary().apiKey().or(() -> summary().baseUrl().isEmpty() ? apiKey() : Optional.empty());
        return new ModelAddress(
                "summary",
                summary().baseUrl().orElse(chat.address()),
                summary().model().orElse(chat.name()),
                key,
                summary().timeout().orElse(chat.timeout()));
    }
}
