package app.stride.plans.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which fields an object of the contract has, of which types, and which of them may be null. All of them are always there. */
public final class Shape {

    private static final Map<String, Predicate<JsonNode>> KINDS = Map.of(
            "text", JsonNode::isTextual,
            "int", JsonNode::isIntegralNumber,
            "number", JsonNode::isNumber,
            "bool", JsonNode::isBoolean,
            "list", JsonNode::isArray,
            "object", JsonNode::isObject,
            "uuid", node -> parses(node, UUID::fromString),
            "date", node -> parses(node, LocalDate::parse),
            "instant", node -> parses(node, OffsetDateTime::parse));

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Shape(String description) {
        for (String field : description.trim().split("\\s*,\\s*")) {
            String[] nameAndKind = field.trim().split("\\s+");
            fields.put(nameAndKind[0], nameAndKind[1]);
        }
    }

    /** For example {@code id uuid, goal_time_seconds int?}; a question mark allows null. */
    public static Shape of(String description) {
        return new Shape(description);
    }

    /** This shape and more fields. */
    public Shape and(String description) {
        Shape both = new Shape(description);
        Map<String, String> more = new LinkedHashMap<>(both.fields);
        both.fields.clear();
        both.fields.putAll(fields);
        both.fields.putAll(more);
        return both;
    }

    public void isThatOf(JsonNode object) {
        assertThat(object.isObject()).as("an object, but was %s", object).isTrue();
        assertThat(object.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields.keySet());
        fields.forEach((name, kind) -> {
            JsonNode value = object.get(name);
            boolean nullable = kind.endsWith("?");
            String plain = nullable ? kind.substring(0, kind.length() - 1) : kind;
            assertThat(nullable && value.isNull() || KINDS.get(plain).test(value))
                    .as("%s is %s, but was %s", name, kind, value)
                    .isTrue();
        });
    }

    private static boolean parses(JsonNode node, Function<String, Object> parser) {
        try {
            return node.isTextual() && parser.apply(node.textValue()) != null;
        } catch (RuntimeException malformed) {
            return false;
        }
    }
}
