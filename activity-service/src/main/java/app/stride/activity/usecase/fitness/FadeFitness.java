package app.stride.activity.usecase.fitness;

import app.stride.activity.usecase.FitnessRefreshes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;

/** Lets fitness fade from day to day: marks it as due for every athlete whose local day has begun. */
@ApplicationScoped
public class FadeFitness {
    private static final int ATHLETES_AT_ONCE = 1000;

    private final FitnessLog log;
    private final FitnessRefreshes refreshes;
    private final Clock clock;

    FadeFitness(FitnessLog log, FitnessRefreshes refreshes, Clock clock) {
        this.log = log;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * Returns how many athletes were marked. So many at a time, until none is left; the first are processed
     * meanwhile.
     */
    public Uni<Integer> untilNow() {
        Instant now = clock.instant();
        return Multi.createBy()
                .repeating()
                .uni(() -> log.markAged(now, ATHLETES_AT_ONCE).invoke(refreshes::due))
                .whilst(marked -> marked >= ATHLETES_AT_ONCE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
