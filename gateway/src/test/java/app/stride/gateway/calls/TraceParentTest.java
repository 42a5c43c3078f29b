package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @ParameterizedTest
    @CsvSource({"01, true", "00, false", "03, true", "02, false"})
    void itGoesOnWithTheTraceOfItsCallerByAnIdOfItsOwn(String flags, boolean sampled) {
        TraceParent ids = TraceParent.below("00-" + TRACE + "-" + CALLER + "-" + flags);

        assertThat(ids.traceId()).isEqualTo(TRACE);
        assertThat(ids.sampled()).isEqualTo(sampled);
        assertThat(ids.header()).matches("00-" + TRACE + "-[0-9a-f]{16}-" + (sampled ? "01" : "00"));
        assertThat(ids.spanId()).isNotEqualTo(CALLER);
    }

    @Test
    void aLaterVersionIsGoneOnWithInOurs() {
        assertThat(TraceParent.below("cc-" + TRACE + "-" + CALLER + "-01-what-the-future-will-be-like")
                        .header())
                .startsWith("00-" + TRACE + "-");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + CALLER + "-01-more",
                "ff-" + TRACE + "-" + CALLER + "-01",
                "00-" + TRACE + "-" + CALLER + "-0g",
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00_" + TRACE + "_" + CALLER + "_01",
            })
    void ofNoneOrAMalformedOneATraceBeginsHereWhichNobodyRecords(@Nullable String written) {
        TraceParent ids = TraceParent.below(written);

        assertThat(ids.traceId()).isNotEqualTo(TRACE);
        assertThat(ids.header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void eachCallHasItsOwn() {
        assertThat(TraceParent.below(null)).isNotEqualTo(TraceParent.below(null));
    }
}
