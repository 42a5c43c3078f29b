package app.stride.coach.adapter.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.NeighbourContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityContractTest {

    private final NeighbourContract contract = NeighbourContract.of("activity-service");

    static Stream<Arguments> reads() {
        return Stream.of(
                Arguments.of("/v1/athletes/me", ProfileMessage.class),
                Arguments.of("/v1/athletes/me/fitness", FitnessMessage.class),
                Arguments.of("/v1/athletes/me/personal-bests", BestMessage.class),
                Arguments.of("/v1/athletes/me/race-predictions", PredictionMessage.class),
                Arguments.of("/v1/activities", ActivityMessage.class),
                Arguments.of("/v1/daily-checkins", CheckInMessage.class),
                Arguments.of("/v1/activities/summary", SummaryMessage.class));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsReadIsPromised(String path, Class<? extends Record> message) {
        assertThat(contract.missingIn(path, message)).isEmpty();
    }

    @Test
    void whatIsAskedForIsUnderstood() {
        assertThat(contract.parameters("/v1/activities")).contains("start_date", "end_date", "limit", "offset");
        assertThat(contract.parameters("/v1/activities/summary")).contains("days", "without_provider");
        assertThat(contract.parameters("/v1/athletes/me/fitness"))
                .contains("start_date", "end_date", "without_provider");
        assertThat(contract.parameters("/v1/athletes/me/personal-bests")).contains("without_provider");
        assertThat(contract.parameters("/v1/athletes/me/race-predictions")).contains("without_provider");
        assertThat(contract.parameters("/v1/daily-checkins")).contains("start_date", "end_date");
    }
}
