package app.stride.plans.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestHashesTest {

    private final RequestHashes hashes = new RequestHashes(new ObjectMapper());

    record Asked(Map<String, Double> blend) {}

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Map<String, Double> other = new LinkedHashMap<>();
        other.put("polarized", 1.0);
        other.put("daniels", 2.0);
        Map<String, Double> one = new LinkedHashMap<>();
        one.put("daniels", 2.0);
        one.put("polarized", 1.0);

        assertThat(hashes.key("k", new Asked(one))).isEqualTo(hashes.key("k", new Asked(other)));
        assertThat(hashes.key("k", new Asked(Map.of("daniels", 2.0)))).isNotEqualTo(hashes.key("k", new Asked(one)));
    }
}
