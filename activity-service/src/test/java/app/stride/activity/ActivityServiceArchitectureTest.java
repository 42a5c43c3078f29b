package app.stride.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.architecture.ApiContract;
import app.stride.architecture.ApiExamples;
import app.stride.architecture.EventContract;
import app.stride.architecture.ServiceArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActivityServiceArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceArchitecture.of("app.stride.activity").withUseCasesByKind().check();
    }

    @Test
    void consumersOfReleasedVersionsOfTheEventsStillUnderstandThem() {
        assertThat(EventContract.breaches(Path.of("contract"))).isEmpty();
    }

    @Test
    void callersOfReleasedVersionsOfTheApiStillGetWhatTheyWerePromised() {
        assertThat(ApiContract.breaches(Path.of("contract"))).isEmpty();
    }

    @Test
    void theExamplesOfTheApiAreWhatItsSchemasDescribe() {
        assertThat(ApiExamples.breaches(Path.of("contract"))).isEmpty();
    }
}
