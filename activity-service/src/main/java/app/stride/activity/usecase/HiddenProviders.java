package app.stride.activity.usecase;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Providers whose activities without samples an answer must not reveal, as when their terms forbid passing them on.
 * A recording with samples is the athlete's own file, wherever it was stored before.
 *
 * @param names in lower case
 */
public record HiddenProviders(Set<String> names) {
    /** Everything is shown. */
    public static final HiddenProviders NONE = new HiddenProviders(Set.of());

    public HiddenProviders {
        names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isNone() {
        return names.isEmpty();
    }
}
