package app.stride.plans.testkit.checker;

import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong, in words. */
final class Faults {

    private final List<String> words = new ArrayList<>();

    void unless(boolean right, String fault) {
        if (!right) {
            words.add(fault);
        }
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
