package app.stride.activity.adapter.file.list;

import java.util.Optional;

/** Where the figures stand that each of Garmin's lists has; -1 for what one does not have. */
record GarminColumns(int type, int date, int title, int distance, int time, int averageHeartRate, int maxHeartRate) {
    /** Those of a list since 2018, in any language. */
    static final GarminColumns RECENT = new GarminColumns(0, 1, 3, 4, 6, 7, 8);

    /** Those of a list before 2018, in English or German; empty when it is none. */
    static Optional<GarminColumns> before2018(CsvTable table) {
        GarminColumns columns = new GarminColumns(
                table.column("activity type", "aktivitätstyp"),
                table.column("start"),
                table.column("activity name", "aktivitätsname"),
                table.column("distance", "distanz"),
                table.column("time", "zeit"),
                table.column("avg hr", "ø hf"),
                table.column("max hr", "max. hf"));
        return columns.isWhole() ? Optional.of(columns) : Optional.empty();
    }

    private boolean isWhole() {
        return type >= 0 && date >= 0 && title >= 0 && distance >= 0 && time >= 0;
    }
}
