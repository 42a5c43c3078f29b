package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
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
                        .isConfigured())
                .isEqualTo(configured);
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
