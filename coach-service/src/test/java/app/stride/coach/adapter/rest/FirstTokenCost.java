package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * Prints how long an athlete waits for the first word of a model that answers at once, beside asking that model directly: what is more is
 * ours (token, thread, nine reads of the context, budget, the instructions). {@code -Dtest=FirstTokenCost} runs it.
 */
@QuarkusTest
@TestProfile(FirstTokenCost.AsManyQuestionsAsWanted.class)
class FirstTokenCost extends CoachApplication {

    private static final int WARM_UP = 8000;
    private static final int CALLS = 1000;
    private static final double MOST_MILLISECONDS = 20;

    /** An athlete whose budget is spent hears from no model, and at once. */
    public static class AsManyQuestionsAsWanted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stride.coach.budget.athlete", String.valueOf(Long.MAX_VALUE / 2),
                    "stride.coach.budget.installation", String.valueOf(Long.MAX_VALUE / 2));
        }
    }

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void isLittle() {
        model.says("Run ", "easy.");
        String token = token(athlete);
        double[] direct = milliseconds(
                () -> firstWord(
                        URI.create(modelAddress + "/chat/completions"),
                        token,
                        "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"How was my week?\"}]}"));
        double[] ours = milliseconds(() -> firstWord(chat, token, "{\"message\":\"How was my week?\"}"));
        double overhead = at(ours, 0.99) - at(direct, 0.5);
        System.out.printf(
                "first word: directly p50 %.1f p99 %.1f ms, by the coach p50 %.1f p99 %.1f ms, overhead at p99 %.1f ms (claimed: %.0f)%n",
                at(direct, 0.5), at(direct, 0.99), at(ours, 0.5), at(ours, 0.99), overhead, MOST_MILLISECONDS);
    }

    private double[] milliseconds(LongSupplier call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.getAsLong();
            forget();
        }
        double[] all = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            all[i] = call.getAsLong() / 1e6;
            forget();
        }
        Arrays.sort(all);
        return all;
    }

    /** What the neighbours remember costs more with every call. */
    private void forget() {
        upstreams.plans().seen().clear();
        upstreams.activity().seen().clear();
        model.forget();
    }

    private static long firstWord(URI address, String token, String question) {
        long begun = System.nanoTime();
        try (EventStream answer = EventStream.post(address, token, question)) {
            EventStream.Event first = answer.next().orElseThrow(); // the model itself gives its events no names
            long took = System.nanoTime() - begun;
            assertThat(first.name()).isIn("", "token");
            answer.rest();
            return took;
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
    }
}
