package app.stride.activity.adapter.file.fit;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What wrote the file, and what kind of file it is, from its first message. */
final class FitDevice implements Consumer<FitMessage> {
    private static final int ACTIVITY = 4;
    private static final int GARMIN = 1;
    private static final Map<Integer, String> MAKERS = Map.ofEntries(
            Map.entry(GARMIN, "Garmin"),
            Map.entry(13, "Dynastream"),
            Map.entry(15, "Dynastream"),
            Map.entry(23, "Suunto"),
            Map.entry(32, "Wahoo"),
            Map.entry(70, "Sigma"),
            Map.entry(71, "TomTom"),
            Map.entry(89, "Tacx"),
            Map.entry(95, "Stryd"),
            Map.entry(123, "Polar"),
            Map.entry(260, "Zwift"),
            Map.entry(265, "Strava"),
            Map.entry(267, "Bryton"),
            Map.entry(294, "COROS"),
            Map.entry(310, "Decathlon"));
    /** What files that are no activity hold, by their type. */
    private static final Map<Integer, String> KINDS = Map.ofEntries(
            Map.entry(1, "a device's description"),
            Map.entry(2, "settings"),
            Map.entry(3, "sport settings"),
            Map.entry(5, "a planned workout"),
            Map.entry(6, "a course"),
            Map.entry(7, "schedules"),
            Map.entry(9, "weights"),
            Map.entry(10, "totals"),
            Map.entry(11, "goals"),
            Map.entry(14, "blood pressures"),
            Map.entry(15, "all-day monitoring"),
            Map.entry(20, "a summary"),
            Map.entry(28, "all-day monitoring"),
            Map.entry(32, "all-day monitoring"),
            Map.entry(34, "a segment"),
            Map.entry(35, "a list of segments"));

    private int type = -1;
    private int maker = -1;
    private int product = -1;
    private @Nullable String productName;

    /** The first message tells; what looks like another one is damage. */
    @Override
    public void accept(FitMessage fileId) {
        if (type >= 0) {
            return;
        }
        type = fileId.code(0);
        maker = fileId.code(1);
        product = fileId.code(2);
        productName = fileId.text(8);
    }

    /** Whether the file is of a type that holds recordings; a file that does not say may be one. */
    boolean isActivity() {
        return type == ACTIVITY || type < 0;
    }

    /** What a file that is no activity holds, in words. */
    String kind() {
        return KINDS.getOrDefault(type, "something else");
    }

    /** Maker and model; null where the file tells neither. */
    @Nullable String name() {
        String makerName = MAKERS.get(maker);
        String model = model();
        if (makerName == null || model == null) {
            return model == null ? makerName : model;
        }
        return model.startsWith(makerName) ? model : makerName + " " + model;
    }

    private @Nullable String model() {
        return productName == null && maker == GARMIN ? GarminProducts.name(product) : productName;
    }

    /** Watches of other makers than Garmin write UTC as local time for want of a zone: an offset of zero says nothing there. */
    boolean tellsZone(@Nullable ZoneOffset offset) {
        return offset != null && (maker == GARMIN || offset.getTotalSeconds() != 0);
    }
}
