package app.stride.coach.domain.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a tool.
 *
 * @param choices what may be said, in lower case; empty where anything of the type may
 */
public record Parameter(String name, Type type, String description, List<String> choices, boolean required) {

    /** What a value has to be. */
    public enum Type {
        TEXT("string"),
        DATE("string"),
        WHOLE_NUMBER("integer"),
        NUMBER("number"),
        TEXTS("array");

        private final String schemaType;

        Type(String schemaType) {
            this.schemaType = schemaType;
        }
    }

    /** A parameter that may be left out. */
    public static Parameter optional(String name, Type type, String description) {
        return new Parameter(name, type, description, List.of(), false);
    }

    /** A parameter that a call cannot do without. */
    public static Parameter required(String name, Type type, String description) {
        return new Parameter(name, type, description, List.of(), true);
    }

    /** The same parameter, for which only these may be said. */
    public Parameter oneOf(List<String> words) {
        return new Parameter(name, type, description, List.copyOf(words), required);
    }

    /** This parameter as JSON Schema. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type.schemaType);
        schema.put("description", description);
        if (type == Type.DATE) {
            schema.put("format", "date");
        }
        if (type == Type.TEXTS) {
            schema.put(
                    "items", choices.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", choices));
        } else if (!choices.isEmpty()) {
            schema.put("enum", choices);
        }
        return schema;
    }
}
