package app.stride.activity.usecase;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Providers of which an answer shows nothing, as when their terms forbid that it is given on. It is about what their interface told, figures: a
 * recording with its samples is the athlete's own file, wherever it was kept before.
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
