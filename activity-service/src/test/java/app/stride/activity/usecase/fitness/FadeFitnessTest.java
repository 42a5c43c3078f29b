package app.stride.activity.usecase.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.usecase.FitnessRefreshes;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FadeFitnessTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    @Test
    void everybodysFitnessFadesHoweverManyTheyAre() {
        // Given as many as are marked at once, twice, and a few
        Queue<Integer> marked = new ArrayDeque<>(List.of(1000, 1000, 7, 1000));
        FadeFitness fadeFitness = new FadeFitness(
                port(
                        FitnessLog.class,
                        (proxy, method, arguments) -> Uni.createFrom().item(marked::remove)),
                port(FitnessRefreshes.class, (proxy, method, arguments) -> null),
                NOW);

        // When
        int aged = fadeFitness.untilNow().await().indefinitely();

        // Then
        assertThat(aged).isEqualTo(2007);
        assertThat(marked).as("nobody is looked for when all were found").hasSize(1);
    }
}
