package app.stride.plans.domain.periodization.rule;

/** One thing that a sound program keeps to; the class name is the rule as a sentence. */
public interface Rule {

    /** One finding: that the rule is kept, or where it is broken worst or first. */
    Finding check(Draft draft);

    /** The rule's name in contracts, for example {@code no_two_hard_days_in_a_row}. */
    default String name() {
        return RuleName.of(getClass());
    }

    default Finding kept(String message) {
        return Finding.kept(name(), message);
    }

    default Finding broken(String message) {
        return Finding.broken(name(), message);
    }

    default Finding warning(String message) {
        return Finding.warning(name(), message);
    }

    default Finding info(String message) {
        return Finding.info(name(), message);
    }
}
