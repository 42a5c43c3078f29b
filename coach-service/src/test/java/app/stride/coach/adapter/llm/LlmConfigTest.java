package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmConfigTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', false",
        "sk-1, '', true",
        "'', https://api.openai.com/v1, false",
        "sk-1, https://api.openai.com/v1, true",
        "'', http://localhost:11434/v1, true",
        "'', https://api.openai.com.example.org/v1, true",
    })
    void openAiWantsAKeyAndOthersNeedNone(String key, String address, boolean configured) {
        assertThat(config(Map.of("stride.llm.api-key", key, "stride.llm.base-url", address))
                        .chat()
                        .isConfigured())
                .isEqualTo(configured);
    }

    @Test
    void summariesAreMadeByTheSameModelUnlessAnotherIsNamed() {
        ModelAddress same = config(Map.of("stride.llm.api-key", "sk-1", "stride.llm.model", "big"))
                .forSummaries();
        assertThat(same)
                .isEqualTo(new ModelAddress(
                        "summary", LlmConfig.OPENAI, "big", Optional.of("sk-1"), Duration.ofSeconds(30)));
        ModelAddress another = config(Map.of(
                        "stride.llm.api-key", "sk-1",
                        "stride.llm.summary.base-url", "http://localhost:11434/v1",
                        "stride.llm.summary.model", "small",
                        "stride.llm.summary.timeout", "5s"))
                .forSummaries();
        assertThat(another.name()).isEqualTo("small");
        assertThat(another.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(another.key()).as("a key goes only where it belongs").isEmpty();
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertThat(config(Map.of("stride.llm.api-key", "sk-secret")).chat().toString())
                .isEqualTo("gpt-4o-mini at api.openai.com");
    }

    static LlmConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withMapping(LlmConfig.class)
                .build()
                .getConfigMapping(LlmConfig.class);
    }
}
