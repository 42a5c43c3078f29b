package app.stride.plans.testkit;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.Opening;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The turns of one athlete, of whom one thing is asked after another. */
public record OneAfterAnother(Turn turn) implements Turns {

    @Override
    public <T> Uni<T> take(AthleteId athlete, Function<Turn, Uni<T>> work) {
        return work.apply(turn);
    }

    @Override
    public <T> Uni<T> takeForNewPlan(
            AthleteId athlete, LocalDate since, @Nullable IdempotencyKey key, BiFunction<Turn, Opening, Uni<T>> work) {
        throw new UnsupportedOperationException("no plan is made here");
    }
}
