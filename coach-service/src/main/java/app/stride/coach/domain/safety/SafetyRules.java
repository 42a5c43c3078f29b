package app.stride.coach.domain.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reviewed rules by which an athlete's words raise a concern, before any model is asked. */
public final class SafetyRules {

    private static final Set<String> NO_CONCERNS =
            Set.of(Clearance.CLEARED, Clearance.OVER, Clearance.PRESENT, Clearance.RETURNED);

    private final List<Section> sections;
    private final Clearance clearance;
    private final Spelling spelling;

    private SafetyRules(List<Section> sections, Clearance clearance, Spelling spelling) {
        this.sections = sections;
        this.clearance = clearance;
        this.spelling = spelling;
    }

    /** Reads rules as {@code safety/concerns.txt} explains them; fails where a line cannot be understood. */
    public static SafetyRules read(String text) {
        Reading reading = new Reading();
        text.lines().map(String::strip).forEach(reading::read);
        return reading.rules();
    }

    /** The gravest concern that words raise; none that is over, as they say, for whom a doctor has cleared. */
    public Optional<Alarm> alarm(String words) {
        String plain = plain(words);
        return sections.stream()
                .filter(section -> section.signs.areIn(plain))
                .filter(section -> !clearance.excuses(section.alarm.concern(), section.signs, plain))
                .map(Section::alarm)
                .findFirst();
    }

    /** Whether words tell that a doctor has cleared who says them, and nothing that stands against it. */
    public boolean tellOfClearance(String words) {
        return clearance.isToldIn(plain(words)) && alarm(words).isEmpty();
    }

    private String plain(String words) {
        return spelling.corrected(PlainWords.of(words));
    }

    /** What one concern sounds like in one language. */
    private record Section(Alarm alarm, Signs signs) {}

    /** The rules as far as they are read. */
    private static final class Reading {
        private final Map<String, String> alternatives = new HashMap<>();
        private final Map<String, String> misspelt = new HashMap<>();
        private final List<Section> sections = new ArrayList<>();
        private final Map<String, Signs> others = new HashMap<>();
        private Signs current = new Signs();

        void read(String line) {
            if (line.startsWith("[")) {
                current = titled(line.substring(1, line.length() - 1).split(" ", 2));
            } else if (line.startsWith("=")) {
                String[] named = named(line);
                alternatives.put(named[0], named[1]);
            } else if (line.startsWith("*")) {
                String[] named = named(line);
                Stream.of(named[1].split("\\|")).forEach(wrong -> misspelt.put(wrong, named[0]));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(line, alternatives);
            }
        }

        private Signs titled(String[] title) {
            if (NO_CONCERNS.contains(title[0])) {
                return others.computeIfAbsent(title[0], name -> new Signs());
            }
            Concern concern = Concern.of(title[0])
                    .orElseThrow(() -> new IllegalArgumentException("There is no such concern: " + title[0]));
            Section section = new Section(new Alarm(concern, Language.of(title[1])), new Signs());
            sections.add(section);
            return section.signs();
        }

        SafetyRules rules() {
            sections.forEach(section -> section.signs().complete());
            others.values().forEach(Signs::complete);
            sections.sort(Comparator.comparing(section -> section.alarm().concern()));
            return new SafetyRules(List.copyOf(sections), new Clearance(others), new Spelling(misspelt));
        }

        private static String[] named(String line) {
            return line.substring(1).strip().split("\\s+", 2);
        }
    }
}
