package app.stride.coach.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the coach waits and how much it remembers. */
@ConfigMapping(prefix = "stride.coach")
interface CoachConfig {

    /** How long each source of the context may take; what takes longer is missing in the answer. */
    @WithDefault("2s")
    Duration sourceDeadline();

    /** How long a call of a tool may take; what takes longer is told to the model as not known. */
    @WithDefault("5s")
    Duration toolDeadline();

    /** How many turns of a conversation the model is reminded of. */
    @WithDefault("20")
    int historyTurns();

    /** About how many tokens of context the model is shown; what is oldest is left out first, the question never. */
    @WithDefault("6000")
    int contextTokens();

    /** About how many tokens of what was said before the model is shown; the oldest is left out first. */
    @WithDefault("4000")
    int historyTokens();
}
