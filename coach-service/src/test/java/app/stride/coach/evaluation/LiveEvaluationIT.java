package app.stride.coach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The same cases with a real model: {@code STRIDE_EVALUATION_MODEL} names it, {@code STRIDE_EVALUATION_URL} says where it is (OpenAI's own address
 * when not), {@code STRIDE_EVALUATION_KEY} is its key.
 */
@QuarkusTest
@TestProfile(LiveEvaluationIT.WithARealModel.class)
@EnabledIfEnvironmentVariable(named = "STRIDE_EVALUATION_MODEL", matches = ".+")
class LiveEvaluationIT extends Evaluation {
    /** So many of all cases have to be good. */
    private static final double ENOUGH = 0.8;

    /** The model of the environment. */
    public static class WithARealModel implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> model = new HashMap<>();
            model.put("stride.llm.base-url", environment("STRIDE_EVALUATION_URL"));
            model.put("stride.llm.api-key", environment("STRIDE_EVALUATION_KEY"));
            model.put("stride.llm.model", environment("STRIDE_EVALUATION_MODEL"));
            model.put("stride.llm.timeout", "120s");
            return model;
        }

        private static String environment(String name) {
            String value = System.getenv(name);
            return value == null ? "" : value;
        }
    }

    @Test
    void mostAnswersAreGood() {
        // When
        EvaluationReport report = new EvaluationReport("live");
        for (EvaluationCase asked : EvaluationCase.all()) {
            startAgain();
            report.add(ask(asked));
        }

        // Then
        assertThat(report.passed())
                .as("see %s", report.write())
                .isGreaterThanOrEqualTo(Math.round(report.size() * ENOUGH));
    }

    private void startAgain() {
        stopNeighbours();
        startNeighbours();
    }
}
