package app.stride.coach.domain.safety;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells who says that a doctor has cleared them from who does not. What they tell of as over is no alarm then; what they
 * still have, or have again, is one. In doubt it is one.
 */
final class Clearance {
    static final String CLEARED = "cleared";
    static final String OVER = "over";
    static final String PRESENT = "present";
    static final String RETURNED = "returned";

    private static final Pattern CLAUSE = Pattern.compile(
            "[.!?;:,]+\\s*|\\s(?=(?:and|but|though|although|however|yet|und|aber|obwohl|doch|trotzdem)\\s)");

    private final Signs cleared;
    private final Signs over;
    private final Signs present;
    private final Signs returned;

    /** @param rules by their names; those that are missing are never heard */
    Clearance(Map<String, Signs> rules) {
        this.cleared = rules.getOrDefault(CLEARED, new Signs());
        this.over = rules.getOrDefault(OVER, new Signs());
        this.present = rules.getOrDefault(PRESENT, new Signs());
        this.returned = rules.getOrDefault(RETURNED, new Signs());
    }

    boolean isToldIn(String plain) {
        return cleared.areIn(plain) && !returned.areIn(plain);
    }

    /** Whether all that sounds like a concern is told as over, by somebody whom a doctor has cleared. */
    boolean excuses(Concern concern, Signs signs, String plain) {
        if (!concern.canBeCleared() || !isToldIn(plain)) {
            return false;
        }
        List<String> alarming = CLAUSE.splitAsStream(plain).filter(signs::areIn).toList();
        return !alarming.isEmpty() && alarming.stream().allMatch(clause -> isOver(concern, clause));
    }

    /** An injury may still be there: that is what a doctor or physiotherapist decides about. */
    private boolean isOver(Concern concern, String clause) {
        boolean toldAsOver = concern == Concern.INJURY || cleared.areIn(clause) || over.areIn(clause);
        return toldAsOver && !present.areIn(clause);
    }
}
