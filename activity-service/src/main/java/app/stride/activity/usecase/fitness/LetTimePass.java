package app.stride.activity.usecase.fitness;

import app.stride.activity.usecase.activity.Activities;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Does what nobody asks for but the calendar: fitness fades from day to day, and the keys of old requests are forgotten. */
@ApplicationScoped
public class LetTimePass {
    private static final Duration REQUESTS_ARE_REMEMBERED_FOR = Duration.ofHours(24);
    private static final int ATHLETES_AT_ONCE = 1000;

    private final FitnessLog log;
    private final Activities activities;
    private final FitnessRefreshes refreshes;
    private final Clock clock;

    LetTimePass(FitnessLog log, Activities activities, FitnessRefreshes refreshes, Clock clock) {
        this.log = log;
        this.activities = activities;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /** Says how many athletes have a fitness of yesterday, which is worked out anew from now on. */
    public Uni<Integer> untilNow() {
        Instant now = clock.instant();
        return activities.forgetRequests(now.minus(REQUESTS_ARE_REMEMBERED_FOR)).chain(() -> markAll(now));
    }

    /** So many at a time, until there are no more: the first ones are worked off meanwhile. */
    private Uni<Integer> markAll(Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> log.markAged(now, ATHLETES_AT_ONCE).invoke(refreshes::due))
                .whilst(marked -> marked >= ATHLETES_AT_ONCE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
