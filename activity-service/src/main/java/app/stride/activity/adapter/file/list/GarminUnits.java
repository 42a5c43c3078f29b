package app.stride.activity.adapter.file.list;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.effort.HumanLimits;
import app.stride.running.Distance;
import org.jspecify.annotations.Nullable;

/**
 * The units of a list that does not name them. Steps tell: their length times their number is the distance, in kilometres or in miles; where no
 * run has them, the list is taken as metric, for sure only where it is written with decimal commas: who uses miles
 * writes points.
 *
 * @param told whether the list tells them
 */
record GarminUnits(double metresPerUnit, double metresPerClimb, boolean told) {
    static final double METRES_PER_FOOT = 0.3048;

    static final String[] CADENCE = {
        "avg run cadence",
        "ø lauf",
        "ø schrittfrequenz",
        "durchschnittliche schrittfrequenz",
        "cadenza di corsa media",
        "cadence de course moyenne",
        "cadencia de carrera media",
        "cadência de corrida média",
        "gem. loopcadans",
        "gem. cadans"
    };
    private static final String[] STRIDE = {
        "avg stride length",
        "avg. stride length",
        "ø schrittlänge",
        "durchschnittliche schrittlänge",
        "lunghezza media passo",
        "longueur moyenne des foulées",
        "longitud media de zancada",
        "comprimento médio da passada",
        "gem. staplengte"
    };
    private static final GarminUnits METRIC = new GarminUnits(1000, 1, true);
    private static final GarminUnits IMPERIAL = new GarminUnits(Distance.MILE.metres(), METRES_PER_FOOT, true);
    private static final GarminUnits UNTOLD = new GarminUnits(1000, 1, false);
    /** Between the metres of a kilometre and those of a mile. */
    private static final double DIVIDE = 1270;
    /** Metres per second that nobody exceeds in the water (50 m: Cielo 2009, 20.91 s). */
    private static final double FASTEST_IN_WATER = 2.6;

    static GarminUnits of(CsvTable table, int distance, int time) {
        int cadence = table.columnLike(CADENCE);
        int stride = table.columnLike(STRIDE);
        if (cadence < 0 || stride < 0) {
            return table.hasDecimalComma() ? METRIC : UNTOLD;
        }
        int metric = 0;
        int imperial = 0;
        for (CsvTable.Line line : table.lines()) {
            double steps = line.figure(cadence) * LogbookFigures.plainSeconds(line, time) / 60;
            double metresPerUnit = steps * line.figure(stride) / line.figure(distance);
            metric += metresPerUnit > 800 && metresPerUnit < DIVIDE ? 1 : 0;
            imperial += metresPerUnit >= DIVIDE && metresPerUnit < 2000 ? 1 : 0;
        }
        if (imperial == metric) {
            return table.hasDecimalComma() ? METRIC : UNTOLD;
        }
        return imperial > metric ? IMPERIAL : METRIC;
    }

    /** Swims and laps of a track are listed in metres: a distance that nobody covers in the time is one. */
    double metres(double distance, double seconds, @Nullable Sport sport) {
        double metres = distance * metresPerUnit;
        return sport != null && seconds > 0 && metres > fastest(sport) * seconds ? distance : metres;
    }

    private static double fastest(Sport sport) {
        return switch (sport) {
            case SWIM -> FASTEST_IN_WATER;
            case RUN, WALK, HIKE -> HumanLimits.fastest(sport);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    double climb(double climbed) {
        return climbed * metresPerClimb;
    }
}
