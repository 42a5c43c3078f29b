package app.stride.activity.adapter.file.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sport in the name of a track, where a program or a service gave the name and not the athlete. */
final class SportInName {
    /** Writes no type, but names each activity by its sport and time: "Walking 5/1/24 8:00 am". */
    private static final String NAMES_BY_SPORT = "Runkeeper";

    /** How services call what the athlete does not: its second word tells the sport. */
    private static final Pattern NAMED_BY_SERVICE =
            Pattern.compile("(Morning|Lunch|Afternoon|Evening|Night) (Run|Ride|Walk|Hike|Swim)");

    /** How Suunto's app does: "suuntoapp-TrailRunning-2024-05-01T06-00-00Z-track". */
    private static final Pattern NAMED_BY_SUUNTO =
            Pattern.compile("suuntoapp-([a-z]+)-\\d{4}-.*", Pattern.CASE_INSENSITIVE);

    private SportInName() {}

    /** The part of the name that tells the sport; null where it is the athlete's own. */
    static @Nullable String of(@Nullable String program, @Nullable String name) {
        if (name == null) {
            return null;
        }
        Matcher suunto = NAMED_BY_SUUNTO.matcher(name);
        if (suunto.matches()) {
            return suunto.group(1);
        }
        boolean bySport = program != null && program.startsWith(NAMES_BY_SPORT);
        return bySport || NAMED_BY_SERVICE.matcher(name).matches() ? name : null;
    }
}
