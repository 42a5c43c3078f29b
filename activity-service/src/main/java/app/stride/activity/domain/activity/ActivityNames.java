package app.stride.activity.domain.activity;

import java.time.ZoneId;
import java.util.Map;

/** What an activity is called until its athlete says otherwise: the recording's own title, or such as "Morning run". */
final class ActivityNames {
    private static final Map<Sport, String> NOUNS = Map.of(
            Sport.RUN, "run",
            Sport.RIDE, "ride",
            Sport.SWIM, "swim",
            Sport.WALK, "walk",
            Sport.HIKE, "hike",
            Sport.STRENGTH, "strength session",
            Sport.OTHER, "activity");
    private static final int LONGEST = 200;

    private ActivityNames() {}

    static String of(Recording recording, ZoneId zone) {
        String own = recording.name() == null ? "" : recording.name().strip();
        if (!own.isEmpty()) {
            return own.length() <= LONGEST ? own : own.substring(0, LONGEST);
        }
        int hour = recording.start().atZone(zone).getHour();
        return timeOfDay(hour) + " " + NOUNS.get(recording.sport());
    }

    private static String timeOfDay(int hour) {
        if (hour < 4 || hour >= 22) {
            return "Night";
        }
        if (hour < 12) {
            return "Morning";
        }
        return hour < 18 ? "Afternoon" : "Evening";
    }
}
