package app.stride.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A body that is no JSON, or JSON of the wrong type: a 400 that names the field and what is expected there. */
final class UnreadableJson {
    /** How the parser begins what it says of a name that stands in an object twice. */
    private static final String REPEATED = "Duplicate field";

    /** How the parser begins what it says of a second value behind the first. */
    private static final String TRAILING = "Trailing token";

    /** What the parser names of a body in which too much lies within something else. */
    private static final String DEPTH = "nesting depth";

    private UnreadableJson() {}

    static HttpProblem problem(JsonProcessingException failure) {
        String said = String.valueOf(failure.getOriginalMessage());
        if (said.startsWith(REPEATED) && failure.getProcessor() instanceof JsonParser parser) {
            return Problems.badRequest(
                    FieldPath.ofRepeated(parser.getParsingContext(), read(failure)), "must occur only once");
        }
        if (isTooDeep(failure)) {
            return Problems.badRequest("body", "must not nest deeper than " + JsonDialect.MOST_NESTED + " levels");
        }
        if (failure.getCause() instanceof SizedLists.TooManyElements tooMany) {
            return Problems.badRequest(
                    FieldPath.ofList(read(failure)), "must have at most " + tooMany.most() + " elements");
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problems.badRequest(FieldPath.of(mapping.getPath()), expectation(mapping));
        }
        if (said.startsWith(TRAILING)) {
            return Problems.badRequest("body", "must be one JSON object, with nothing after it");
        }
        if (failure instanceof MismatchedInputException) {
            return Problems.badRequest("body", "must be a JSON object of the documented form");
        }
        JsonLocation at = failure.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Problems.badRequest("body", "is not valid JSON" + where);
    }

    /** By itself, or as the cause of what a field could not be read for. */
    private static boolean isTooDeep(JsonProcessingException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof StreamConstraintsException
                && String.valueOf(cause.getMessage()).contains(DEPTH);
    }

    private static List<JsonMappingException.Reference> read(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    }

    private static String expectation(JsonMappingException failure) {
        Class<?> type = targetType(failure);
        if (type == null) {
            return "has a value that cannot be read";
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return "must be one of "
                    + String.join(
                            ", ",
                            List.of(constants).stream()
                                    .map(c -> c.toString().toLowerCase(Locale.ROOT))
                                    .toList());
        }
        return "must be " + kindOf(type);
    }

    private static @Nullable Class<?> targetType(JsonMappingException failure) {
        if (failure.getCause() instanceof InputCoercionException overflow) {
            return overflow.getTargetType();
        }
        return failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    }

    private static String kindOf(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short" -> "a whole number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            case "LocalDate" -> "a date like 2026-04-20";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "a time with offset like 2026-04-20T07:30:00+02:00";
            case "UUID" -> "a UUID";
            case "List", "ArrayList", "Set", "HashSet" -> "a list";
            default -> "an object of the documented form";
        };
    }
}
