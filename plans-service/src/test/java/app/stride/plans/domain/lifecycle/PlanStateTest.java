package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.PlanStatus;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanStateTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, activate, ACTIVE",
        "DRAFT, cancel, CANCELLED",
        "ACTIVE, cancel, CANCELLED",
        "ACTIVE, complete, COMPLETED",
    })
    void legalMovesLeadToTheNextState(PlanStatus from, String move, PlanStatus to) {
        assertThat(move(from, move)).isEqualTo(to.name());
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, complete",
        "ACTIVE, activate",
        "COMPLETED, activate",
        "COMPLETED, cancel",
        "COMPLETED, complete",
        "CANCELLED, activate",
        "CANCELLED, cancel",
        "CANCELLED, complete",
    })
    void anyOtherMoveIsRefusedWithASentenceThatNamesTheState(PlanStatus from, String move) {
        assertThat(move(from, move)).contains(from.code()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsThatOfItsState(PlanStatus status) {
        assertThat(PlanState.of(status).status()).isEqualTo(status);
    }

    @Test
    void aMoveMayBeAboutSomethingLarger() {
        Move<String> refused = Move.<Integer>refused("no").map(String::valueOf);

        assertThat(Move.to(5).map(String::valueOf)).isEqualTo(Move.to("5"));
        assertThat(refused).isEqualTo(Move.refused("no"));
    }

    private static String move(PlanStatus from, String move) {
        PlanState state = PlanState.of(from);
        Move<PlanState> answer = switch (move) {
            case "activate" -> state.activate();
            case "cancel" -> state.cancel();
            default -> state.complete();
        };
        return answer.fold(next -> next.status().name(), Function.identity());
    }
}
