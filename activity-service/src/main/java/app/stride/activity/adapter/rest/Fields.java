package app.stride.activity.adapter.rest;

import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Sport;
import app.stride.rest.Problems;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What fields may hold; any other value is a 400 that names the field and, where there are few, the values. */
public final class Fields {
    /** A pattern: neither control characters nor unpaired surrogates. */
    public static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

    public static final String PLAIN_MESSAGE = "must not contain control characters";

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Fields() {}

    public static Sport sport(String text) {
        return Sport.ofCode(text).orElseThrow(() -> Problems.badRequest("sport", oneOf(Sport.values())));
    }

    public static Lap.Kind lapKind(String text) {
        return Lap.Kind.ofCode(text).orElseThrow(() -> Problems.badRequest("laps.kind", oneOf(Lap.Kind.values())));
    }

    /** The constant of this name in lower case. */
    public static <E extends Enum<E>> E word(String field, String text, E[] words) {
        return Arrays.stream(words)
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(field, oneOf(words)));
    }

    /** A name of the IANA time zone database. */
    public static ZoneId zone(String field, String text) {
        // Java knows zones that are not in the IANA database.
        if (!ZONES.contains(text) || text.startsWith("SystemV/")) {
            throw Problems.badRequest(field, "must be an IANA time zone such as Europe/Berlin");
        }
        return ZoneId.of(text);
    }

    /** A date that calendars and databases agree on: from 1900 to 2200. */
    public static @Nullable LocalDate date(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2200)) {
            throw Problems.badRequest(field, "must be between 1900 and 2200");
        }
        return date;
    }

    private static String oneOf(Enum<?>[] words) {
        return "must be one of "
                + Arrays.stream(words)
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
