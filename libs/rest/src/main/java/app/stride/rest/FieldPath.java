package app.stride.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a request something is wrong, in the request's own spelling, but without names that the caller chose. */
final class FieldPath {
    /** Stands for a name that the caller chose: it may say anything, at any length. */
    private static final String CHOSEN = "*";

    private static final String KEY = "[" + CHOSEN + "]";

    /**
     * How the validator spells an entry of a map; the key may hold any characters, those of the spelling too, so that
     * an entry of a map within a list is told as one of the list.
     */
    private static final Pattern ENTRY =
            Pattern.compile("(?<map>[\\w.]+)(?:<\\w+>)?\\[.*]\\.<map (?:key|value)>", Pattern.DOTALL);

    /** A key within a path that goes on behind it, up to the last bracket: it may hold brackets, too. */
    private static final Pattern KEYED = Pattern.compile("(?:<\\w+>)?\\[(?!\\d{1,9}]).*]", Pattern.DOTALL);

    /** What the validator adds to a name to say which part of a container is meant. */
    private static final Pattern PART = Pattern.compile("\\.?<[^>]*>");

    private FieldPath() {}

    /** Of what the validator found. */
    static String ofConstraint(String path) {
        Matcher entry = ENTRY.matcher(path);
        return SnakeCase.of(
                entry.matches()
                        ? entry.group("map") + KEY
                        : PART.matcher(KEYED.matcher(path).replaceAll(KEY)).replaceAll(""));
    }

    /** Of a value that could not be read. */
    static String of(List<JsonMappingException.Reference> references) {
        String path = "";
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path += "[" + reference.getIndex() + "]";
            } else if (reference.getFrom() instanceof Map) {
                path += KEY;
            } else {
                path = member(path, isKnown(reference) ? reference.getFieldName() : CHOSEN);
            }
        }
        return path;
    }

    /** Of a list that an element of it could not be added to. */
    static String ofList(List<JsonMappingException.Reference> element) {
        return of(element.subList(0, Math.max(0, element.size() - 1)));
    }

    /**
     * Of a name that stands in an object twice.
     *
     * @param at where the parser stands
     * @param read the fields that are being read; the parser may be deeper, within a field that is not ours
     */
    static String ofRepeated(JsonStreamContext at, List<JsonMappingException.Reference> read) {
        if (!read.isEmpty() && isMap(read.get(read.size() - 1))) {
            return of(read) + KEY;
        }
        return member(of(read), shown(at));
    }

    private static String member(String outer, String name) {
        return outer.isEmpty() ? name : outer + "." + name;
    }

    /** The parser holds the record that it reads, or before that is made, its type ({@link RecordTypes}). */
    private static String shown(JsonStreamContext at) {
        Object read = at.getCurrentValue();
        String name = at.getCurrentName();
        return read != null && name != null && component(read, name).isPresent() ? name : CHOSEN;
    }

    private static boolean isMap(JsonMappingException.Reference reference) {
        return component(reference)
                .filter(it -> Map.class.isAssignableFrom(it.getType()))
                .isPresent();
    }

    /** An index, or a field of a body; bodies are records. */
    private static boolean isKnown(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null || component(reference).isPresent();
    }

    private static Optional<RecordComponent> component(JsonMappingException.Reference reference) {
        return component(reference.getFrom(), reference.getFieldName());
    }

    private static Optional<RecordComponent> component(Object from, @Nullable String name) {
        Class<?> type = from instanceof Class<?> given ? given : from.getClass();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(it -> nameOf(it).equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? SnakeCase.of(component.getName()) : named.value();
    }
}
