package app.stride.coach.domain.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reviewed rules by which an athlete's words raise a concern, before any model is asked. */
public final class SafetyRules {
    /** Ends a sentence, so that what stands on either side of an exception is not read as one. */
    private static final String TAKEN_OUT = " ; ";

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final List<Section> sections;
    private final Spelling spelling;

    private SafetyRules(List<Section> sections, Spelling spelling) {
        this.sections = sections;
        this.spelling = spelling;
    }

    /** Reads rules as {@code safety/concerns.txt} explains them; fails where a line cannot be understood. */
    public static SafetyRules read(String text) {
        Map<String, String> alternatives = new HashMap<>();
        Map<String, String> misspelt = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        text.lines().map(String::strip).forEach(line -> {
            if (line.startsWith("[")) {
                sections.add(Section.titled(line));
            } else if (line.startsWith("=")) {
                String[] named = named(line);
                alternatives.put(named[0], named[1]);
            } else if (line.startsWith("*")) {
                String[] named = named(line);
                Stream.of(named[1].split("\\|")).forEach(wrong -> misspelt.put(wrong, named[0]));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sections.get(sections.size() - 1).add(line, alternatives);
            }
        });
        sections.forEach(Section::complete);
        sections.sort(Comparator.comparing(section -> section.alarm.concern()));
        return new SafetyRules(List.copyOf(sections), new Spelling(misspelt));
    }

    private static String[] named(String line) {
        return line.substring(1).strip().split("\\s+", 2);
    }

    /** The gravest concern that words raise. */
    public Optional<Alarm> alarm(String words) {
        String plain = spelling.corrected(PlainWords.of(words));
        return sections.stream()
                .filter(section -> section.isRaisedBy(plain))
                .map(section -> section.alarm)
                .findFirst();
    }

    /** What one concern sounds like in one language, and what only sounds like it. */
    private static final class Section {
        private final Alarm alarm;
        private final List<String> signs = new ArrayList<>();
        private final List<String> exceptions = new ArrayList<>();
        private Pattern anySign = NOTHING;
        private Pattern anyException = NOTHING;

        private Section(Alarm alarm) {
            this.alarm = alarm;
        }

        static Section titled(String title) {
            String[] words = title.substring(1, title.length() - 1).split(" ", 2);
            @Nullable Concern concern = Concern.of(words[0]).orElse(null);
            if (concern == null) {
                throw new IllegalArgumentException("There is no such concern: " + title);
            }
            return new Section(new Alarm(concern, Language.of(words[1])));
        }

        void add(String line, Map<String, String> alternatives) {
            String phrase = Phrases.phrase(line.substring(1).strip(), alternatives);
            switch (line.charAt(0)) {
                case '+' -> signs.add(phrase);
                case '-' -> exceptions.add(phrase);
                default -> throw new IllegalArgumentException("A rule begins with + or -: " + line);
            }
        }

        void complete() {
            anySign = signs.isEmpty() ? NOTHING : Phrases.any(signs);
            anyException = exceptions.isEmpty() ? NOTHING : Phrases.any(exceptions);
        }

        boolean isRaisedBy(String plain) {
            return anySign.matcher(plain).find()
                    && anySign.matcher(anyException.matcher(plain).replaceAll(TAKEN_OUT))
                            .find();
        }
    }
}
