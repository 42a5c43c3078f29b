package app.stride.local.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where the demo's runner lives: a park with its coordinates in degrees. */
public record Place(String city, ZoneId zone, double latitude, double longitude) {
    private static final int MORNING_IS_OVER = 11;
    private static final int EVENING = 21;
    private static final List<Place> KNOWN = List.of(
            new Place("Berlin", ZoneId.of("Europe/Berlin"), 52.5145, 13.3501),
            new Place("Boston", ZoneId.of("America/New_York"), 42.3554, -71.0725),
            new Place("Tokyo", ZoneId.of("Asia/Tokyo"), 35.6852, 139.7528),
            new Place("Auckland", ZoneId.of("Pacific/Auckland"), -36.8606, 174.7761));

    /** One where the day is old enough that even a long run of today is already over. */
    public static Place inDaylight(Instant now) {
        return KNOWN.stream()
                .filter(place -> {
                    int hour = now.atZone(place.zone).getHour();
                    return hour >= MORNING_IS_OVER && hour < EVENING;
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the places leave a gap at " + now));
    }
}
