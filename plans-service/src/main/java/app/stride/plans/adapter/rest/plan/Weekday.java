package app.stride.plans.adapter.rest.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A day of the week by its ISO name. */
public enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY;

    DayOfWeek toDayOfWeek() {
        return DayOfWeek.valueOf(name());
    }

    static Set<DayOfWeek> toDaysOfWeek(@Nullable Collection<Weekday> days) {
        return days == null
                ? Set.of()
                : days.stream().map(Weekday::toDayOfWeek).collect(Collectors.toUnmodifiableSet());
    }
}
