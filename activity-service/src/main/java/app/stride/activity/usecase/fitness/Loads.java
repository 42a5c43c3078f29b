package app.stride.activity.usecase.fitness;

import app.stride.running.TrainingLoad;
import org.jspecify.annotations.Nullable;

/** Loads as they are kept: to a tenth of a point, below which a difference is nothing to tell anybody. */
public final class Loads {
    private Loads() {}

    public static @Nullable TrainingLoad rounded(@Nullable TrainingLoad load) {
        return load == null ? null : new TrainingLoad(Math.round(load.value() * 10) / 10.0, load.method());
    }
}
