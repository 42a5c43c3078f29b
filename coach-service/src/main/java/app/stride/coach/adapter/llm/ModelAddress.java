package app.stride.coach.adapter.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model does one kind of work, and where it is.
 *
 * @param use what it is for, as metrics call it
 * @param timeout for a whole answer
 */
record ModelAddress(String use, URI address, String name, Optional<String> key, Duration timeout) {

    /** Whether there is anything to ask: OpenAI wants a key, others may not. */
    boolean isConfigured() {
        return key.isPresent() || !isOpenAi();
    }

    boolean isOpenAi() {
        return LlmConfig.OPENAI.getHost().equals(address.getHost());
    }

    /** Without the key: it must never reach a log. */
    @Override
    public String toString() {
        return name + " at " + address.getHost();
    }
}
