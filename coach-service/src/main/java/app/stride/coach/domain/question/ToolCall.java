package app.stride.coach.domain.question;

import java.util.Map;
import java.util.Optional;

/**
 * A tool that a model wants to have called.
 *
 * @param id by which the result is given back
 * @param json the arguments as the model wrote them
 * @param arguments the same, understood; nothing when they are no JSON object
 */
public record ToolCall(String id, String name, String json, Optional<Map<String, Object>> arguments) {}
