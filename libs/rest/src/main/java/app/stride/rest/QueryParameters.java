package app.stride.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Query parameters of the wrong type are a 400 that names the parameter, not the 404 that JAX-RS would make of them. */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private record Kind(Function<String, Object> parse, String expectation) {}

    private static final Kind TRUE_OR_FALSE = new Kind(QueryParameters::trueOrFalse, "must be true or false");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            LocalDate.class, new Kind(LocalDate::parse, "must be a date like 2026-04-20"),
            Integer.class, new Kind(Integer::valueOf, "must be a whole number"),
            Long.class, new Kind(Long::valueOf, "must be a whole number"),
            Double.class, new Kind(QueryParameters::finite, "must be a number"),
            Boolean.class, TRUE_OR_FALSE,
            boolean.class, TRUE_OR_FALSE,
            UUID.class, new Kind(UUID::fromString, "must be a UUID"));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type type, Annotation @Nullable [] annotations) {
        Kind kind = KINDS.get(rawType);
        String name = queryParameter(annotations);
        return kind == null || name == null ? null : new Converter<>(kind, name);
    }

    private static @Nullable String queryParameter(Annotation @Nullable [] annotations) {
        if (annotations != null) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return query.value();
                }
            }
        }
        return null;
    }

    private static Double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Converter<T>(Kind kind, String name) implements ParamConverter<T> {
        /** An empty parameter counts as absent. */
        @Override
        @SuppressWarnings("unchecked") // each kind stands with its type above, and a primitive's class casts nothing
        public @Nullable T fromString(@Nullable String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return (T) kind.parse().apply(value);
            } catch (RuntimeException wrong) {
                throw Problems.badRequest(name, kind.expectation());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
