package app.stride.activity.adapter.file.fit;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import org.jspecify.annotations.Nullable;

/** Garmin's numbers of sports and sub sports (profile 21) in our own words. */
final class FitSports {
    private static final int TRAINING = 10;
    private static final int STRENGTH_TRAINING = 20;
    private static final int TRANSITION = 3;

    private FitSports() {}

    static Sport sport(int sport, int subSport) {
        return switch (sport) {
            case 1 -> Sport.RUN;
            case 2, 21 -> Sport.RIDE;
            case 5 -> Sport.SWIM;
            case 11 -> Sport.WALK;
            case 16, 17, 35 -> Sport.HIKE;
            case 4 -> ofEquipment(subSport);
            case TRAINING -> subSport == STRENGTH_TRAINING ? Sport.STRENGTH : Sport.OTHER;
            default -> Sport.OTHER;
        };
    }

    /** On fitness equipment only the sub sport tells what was done. */
    private static Sport ofEquipment(int subSport) {
        return switch (subSport) {
            case 1, 45 -> Sport.RUN;
            case 5, 6 -> Sport.RIDE;
            case 27 -> Sport.WALK;
            case STRENGTH_TRAINING -> Sport.STRENGTH;
            default -> Sport.OTHER;
        };
    }

    static @Nullable SubSport subSport(int sport, int subSport) {
        if (sport == TRANSITION) {
            return SubSport.TRANSITION;
        }
        return switch (subSport) {
            case 1 -> SubSport.TREADMILL;
            case 2, 7 -> SubSport.ROAD;
            case 3 -> SubSport.TRAIL;
            case 4 -> SubSport.TRACK;
            case 5, 6, 14, 27, 45 -> SubSport.INDOOR;
            case 8 -> SubSport.MOUNTAIN;
            case 17 -> SubSport.POOL;
            case 18 -> SubSport.OPEN_WATER;
            case 46 -> SubSport.GRAVEL;
            case 58 -> SubSport.VIRTUAL;
            case 67 -> SubSport.ULTRA;
            default -> null;
        };
    }
}
