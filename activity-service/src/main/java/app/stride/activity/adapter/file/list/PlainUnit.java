package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.Sport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit of the distances of a plain list. They are metres, unless most would then be slower than anybody moves who
 * wants to get anywhere.
 *
 * @param metres of one unit
 */
record PlainUnit(double metres) {
    private static final PlainUnit METRE = new PlainUnit(1);
    private static final PlainUnit KILOMETRE = new PlainUnit(1000);
    /** Metres per second of whoever hardly moves all day; ours. Kilometres taken for metres are a tenth of it. */
    private static final double SLOWEST = 0.05;

    static PlainUnit of(CsvTable table, int type, int distance, int moving, int elapsed) {
        int slow = 0;
        int count = 0;
        for (CsvTable.Line line : table.judged()) {
            double way = line.figure(distance);
            double moved = LogbookFigures.plainSeconds(line, moving);
            double seconds = moved > 0 ? moved : LogbookFigures.plainSeconds(line, elapsed);
            if (way > 0 && seconds > 0 && leadsAnywhere(SportNames.sport(line.text(type)))) {
                count++;
                slow += way < SLOWEST * seconds ? 1 : 0;
            }
        }
        return slow * 2 > count ? KILOMETRE : METRE;
    }

    /** In a gym, the metres are those by which satellites are wrong. */
    private static boolean leadsAnywhere(@Nullable Sport sport) {
        return sport != Sport.STRENGTH && sport != Sport.OTHER;
    }

    List<String> doubts() {
        return equals(METRE)
                ? List.of()
                : List.of("Its distances were read as kilometres: in metres most would be slower than anybody moves. If"
                        + " that is wrong, delete these activities and send the list again with the unit behind each"
                        + " distance, such as 800 m.");
    }
}
