package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignOriginsTest {
    private static final String PAGES = "https://pages.test";
    private static final String EVIL = "https://evil.test";

    @Test
    void withoutConfigurationNoneIsAllowed() {
        assertThat(new ForeignOrigins(Optional.empty()).areAllowed(PAGES)).isFalse();
    }

    @Test
    void theyAreAllowedAsTheyAreWrittenOut() {
        ForeignOrigins origins = allowing("https://other.test", " " + PAGES);

        assertThat(origins.areAllowed(PAGES)).isTrue();
        assertThat(origins.areAllowed(PAGES + ":8443")).isFalse();
        assertThat(origins.areAllowed(EVIL)).isFalse();
    }

    @Test
    void orByAPatternThatCoversThemAsAWhole() {
        ForeignOrigins origins = allowing(PAGES, "/https://[a-z]+\\.branches\\.test/");

        assertThat(origins.areAllowed("https://one.branches.test")).isTrue();
        assertThat(origins.areAllowed("https://one.branches.test.evil.test")).isFalse();
        assertThat(origins.areAllowed(EVIL)).isFalse();
    }

    @Test
    void orAllOfThem() {
        assertThat(allowing("*").areAllowed(EVIL)).isTrue();
        assertThat(allowing("*", PAGES).areAllowed(EVIL)).isFalse(); // as Quarkus has it
    }

    private static ForeignOrigins allowing(String... origins) {
        return new ForeignOrigins(Optional.of(List.of(origins)));
    }
}
