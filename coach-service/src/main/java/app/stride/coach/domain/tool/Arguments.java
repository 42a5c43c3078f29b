package app.stride.coach.domain.tool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says for a tool's parameters. Callers are models: numbers may come as text, blank text and null mean nothing,
 * and what no parameter is called, such as somebody's id, is never looked at.
 */
public final class Arguments {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_TEXTS = 20;

    /** What hides text or turns its direction round. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private final Map<String, ?> values;

    private Arguments(Map<String, ?> values) {
        this.values = values;
    }

    /** Takes what was said for a tool; fails with {@link UnsuitableArguments} where something required is missing. */
    public static Arguments of(ToolDescription tool, Map<String, ?> said) {
        Arguments arguments = new Arguments(said);
        for (Parameter parameter : tool.parameters()) {
            if (parameter.required() && arguments.raw(parameter.name()).isEmpty()) {
                throw new UnsuitableArguments(parameter.name() + " is required: " + parameter.description());
            }
            arguments.checkChoice(parameter);
        }
        return arguments;
    }

    /** A date; fails where it is not like 2026-04-09 or not within a century. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> parsedDate(name, text));
    }

    /** A required date. */
    public LocalDate theDate(String name) {
        return date(name).orElseThrow(() -> missing(name));
    }

    /** One line of text, at most 500 characters. */
    public Optional<String> text(String name) {
        return raw(name).map(value -> value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
    }

    /** A required text. */
    public String theText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** A required text as written, on one line and without invisible characters; whoever shows it escapes it. */
    public String theLine(String name) {
        return INVISIBLE
                .matcher(theText(name))
                .replaceAll("")
                .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
                .strip();
    }

    /** A required choice, in lower case. */
    public String theChoice(String name) {
        return theText(name).toLowerCase(Locale.ROOT);
    }

    public Optional<UUID> id(String name) {
        return text(name).map(text -> parsedId(name, text));
    }

    /** A number within bounds, both included. */
    public OptionalDouble number(String name, double lowest, double highest) {
        Optional<String> text = raw(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = parsedNumber(name, text.get());
        if (!(number >= lowest && number <= highest)) {
            throw new UnsuitableArguments(name + " must be between " + lowest + " and " + highest + ".");
        }
        return OptionalDouble.of(number);
    }

    /** A whole number within bounds, both included. */
    public OptionalInt wholeNumber(String name, int lowest, int highest) {
        OptionalDouble number = number(name, lowest, highest);
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.round(number.getAsDouble()));
    }

    /** Several texts in lower case; one with commas is taken apart. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        Collection<?> texts = value instanceof Collection<?> several
                ? several
                : List.of(raw(name).orElse("").split(","));
        return texts.stream()
                .map(text -> String.valueOf(text).strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .limit(MOST_TEXTS)
                .toList();
    }

    private void checkChoice(Parameter parameter) {
        if (parameter.choices().isEmpty()) {
            return;
        }
        List<String> said = parameter.type() == Parameter.Type.TEXTS
                ? texts(parameter.name())
                : raw(parameter.name()).map(text -> text.toLowerCase(Locale.ROOT)).stream()
                        .toList();
        if (!parameter.choices().containsAll(said)) {
            throw new UnsuitableArguments(
                    parameter.name() + " must be one of " + String.join(", ", parameter.choices()) + ".");
        }
    }

    private Optional<String> raw(String name) {
        @Nullable Object value = values.get(name);
        return Optional.ofNullable(value)
                .map(said -> String.valueOf(said).strip())
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("null"));
    }

    private static LocalDate parsedDate(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (date.getYear() >= 1950 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeParseException noDate) {
            // said below
        }
        throw new UnsuitableArguments(name + " must be a date like 2026-04-09.");
    }

    private static UUID parsedId(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnsuitableArguments(name + " must be an id as another tool or the facts give it.");
        }
    }

    private static double parsedNumber(String name, String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            throw new UnsuitableArguments(name + " must be a number.");
        }
    }

    private static UnsuitableArguments missing(String name) {
        return new UnsuitableArguments(name + " is required.");
    }
}
