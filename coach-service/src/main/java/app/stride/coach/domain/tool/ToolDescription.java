package app.stride.coach.domain.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller is told of a tool.
 *
 * @param name in snake_case, unique
 * @param title for people
 * @param description what it does and when to use it, for the caller
 */
public record ToolDescription(
        String name, String title, String description, Effect effect, List<Parameter> parameters) {

    /** What a call can do. There is no tool that changes anything but by a proposal, which the athlete accepts or does not. */
    public enum Effect {
        READS,
        PROPOSES
    }

    /** A tool that only tells. */
    public static ToolDescription reading(String name, String title, String description, Parameter... parameters) {
        return new ToolDescription(name, title, description, Effect.READS, List.of(parameters));
    }

    /** A tool that makes a proposal. */
    public static ToolDescription proposing(String name, String title, String description, Parameter... parameters) {
        return new ToolDescription(name, title, description, Effect.PROPOSES, List.of(parameters));
    }

    /** The parameters as the JSON Schema of one object. */
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }
}
