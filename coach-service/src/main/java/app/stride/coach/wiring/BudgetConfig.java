package app.stride.coach.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many tokens of a language model may be used in a day. */
@ConfigMapping(prefix = "stride.coach.budget")
interface BudgetConfig {
    /** By one athlete, on their own day: some 80 questions. */
    @WithDefault("500000")
    long athlete();

    /** By all together, on the day by UTC. */
    @WithDefault("50000000")
    long installation();
}
