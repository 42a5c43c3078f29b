package app.stride.coach.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.NeighbourContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlansContractTest {

    private final NeighbourContract contract = NeighbourContract.of("plans-service");

    static Stream<Arguments> reads() {
        return Stream.of(
                Arguments.of("/v1/training-plans/current", PlanMessage.class),
                Arguments.of("/v1/training-plans", PlanMessage.class),
                Arguments.of("/v1/training-plans/{plan_id}", EffectMessages.Plan.class),
                Arguments.of("/v1/training-plans/{plan_id}", PlanWeeksMessage.class),
                Arguments.of("/v1/training-plans", EffectMessages.Made.class),
                Arguments.of("/v1/training-plans/current/week", WeekMessage.class),
                Arguments.of("/v1/training-plans/calendar", CalendarMessage.class));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsReadIsPromised(String path, Class<? extends Record> message) {
        assertThat(contract.missingIn(path, message)).isEmpty();
    }

    @Test
    void whatIsNotPromisedWouldBeFound() {
        record Wanted(String goalRaceName, String shoeSize) {}
        assertThat(contract.missingIn("/v1/training-plans/current", Wanted.class))
                .containsExactly("/v1/training-plans/current › shoe_size");
    }

    @Test
    void whatIsAskedForIsUnderstood() {
        assertThat(contract.parameters("/v1/training-plans/calendar")).contains("start_date", "end_date");
        assertThat(contract.parameters("/v1/training-plans/current/week")).contains("date");
        assertThat(contract.parameters("/v1/training-plans")).contains("status", "limit");
    }
}
