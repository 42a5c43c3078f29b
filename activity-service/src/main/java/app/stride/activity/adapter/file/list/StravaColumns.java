package app.stride.activity.adapter.file.list;

/**
 * Where the figures of Strava's list stand; -1 for what it does not have.
 *
 * @param elapsed whole seconds
 * @param distance kilometres, or metres in the lists of 2018 and 2019
 * @param file name of the recording
 * @param exactElapsed seconds with decimals
 * @param exactDistance metres
 * @param cadence steps per minute of one foot, or revolutions
 */
record StravaColumns(
        int id,
        int date,
        int name,
        int type,
        int elapsed,
        int distance,
        int file,
        int exactElapsed,
        int moving,
        int exactDistance,
        int climb,
        int cadence,
        int maxHeartRate,
        int averageHeartRate) {

    /** Those of a list in English, of which columns may be left out or stand elsewhere. */
    static StravaColumns byName(CsvTable table, int file) {
        int maxHeartRate = table.columnAgain("max heart rate");
        return new StravaColumns(
                table.column("activity id"),
                table.column("activity date"),
                table.column("activity name"),
                table.column("activity type"),
                table.column("elapsed time"),
                table.column("distance"),
                file,
                table.columnAgain("elapsed time"),
                table.column("moving time"),
                table.columnAgain("distance"),
                table.column("elevation gain"),
                table.column("average cadence"),
                maxHeartRate < 0 ? table.column("max heart rate") : maxHeartRate,
                table.column("average heart rate"));
    }

    /** Those of a whole list in any language: the exact figures stand behind the name of the recording. */
    static StravaColumns byPlace(CsvTable table, int file) {
        boolean exact = isExact(table, file);
        return new StravaColumns(
                0,
                1,
                2,
                3,
                5,
                6,
                file,
                exact ? file + 3 : -1,
                exact ? file + 4 : -1,
                exact ? file + 5 : -1,
                exact ? file + 8 : -1,
                exact ? file + 17 : -1,
                exact ? file + 18 : -1,
                exact ? file + 19 : -1);
    }

    /** Whether there is room for exact figures behind the name of the recording. */
    static boolean isExact(CsvTable table, int file) {
        return file >= 0 && table.width() > file + 8;
    }
}
