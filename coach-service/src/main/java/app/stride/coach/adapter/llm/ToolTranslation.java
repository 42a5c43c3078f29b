package app.stride.coach.adapter.llm;

import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.domain.tool.Parameter;
import app.stride.coach.domain.tool.ToolDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our tools as LangChain4j describes them, and its calls of them as ours. */
final class ToolTranslation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** What models write around a name: "functions.get_plan_week:0". */
    private static final Pattern AROUND_A_NAME = Pattern.compile("^\\s*(?:functions?|tools?)[.:/]|:\\d+\\s*$");

    /** What OpenAI's protocol does not take in a name; a call is told to the model again, whatever it was of. */
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[^a-zA-Z0-9_-]");

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ID = 100;

    /** In characters, many times what any tool takes. */
    private static final int LONGEST_ARGUMENTS = 10_000;

    private ToolTranslation() {}

    static List<ToolSpecification> specifications(List<ToolDescription> tools) {
        return tools.stream().map(ToolTranslation::specification).toList();
    }

    /** The calls that a model wants, each with an id of its own. */
    static List<ToolCall> calls(AiMessage message) {
        List<ToolCall> calls = new ArrayList<>();
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            String id = Objects.requireNonNullElse(request.id(), "");
            boolean usable = !id.isBlank() && id.length() <= LONGEST_ID;
            calls.add(call(usable ? id : "call_" + calls.size(), request));
        }
        return calls;
    }

    static ToolExecutionRequest request(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.name())
                .arguments(call.arguments().isPresent() ? call.json() : "{}")
                .build();
    }

    private static ToolCall call(String id, ToolExecutionRequest request) {
        String json = Objects.requireNonNullElse(request.arguments(), "");
        return new ToolCall(
                id,
                name(Objects.requireNonNullElse(request.name(), "")),
                json.isBlank() ? "{}" : json,
                json.isBlank() ? Optional.of(Map.of()) : parsed(json));
    }

    private static String name(String said) {
        String name = NO_PART_OF_A_NAME
                .matcher(AROUND_A_NAME.matcher(said).replaceAll(""))
                .replaceAll("_");
        return name.isEmpty() ? "_" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static Optional<Map<String, Object>> parsed(String json) {
        if (json.length() > LONGEST_ARGUMENTS) {
            return Optional.empty();
        }
        try {
            @Nullable Map<String, Object> arguments = JSON.readValue(json, OBJECT);
            return Optional.ofNullable(arguments);
        } catch (JsonProcessingException noObject) {
            return Optional.empty();
        }
    }

    private static ToolSpecification specification(ToolDescription tool) {
        JsonObjectSchema.Builder parameters = JsonObjectSchema.builder();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : tool.parameters()) {
            parameters.addProperty(parameter.name(), schema(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(parameters.required(required).build())
                .build();
    }

    private static JsonSchemaElement schema(Parameter parameter) {
        String description = parameter.description();
        return switch (parameter.type()) {
            case WHOLE_NUMBER ->
                JsonIntegerSchema.builder().description(description).build();
            case NUMBER -> JsonNumberSchema.builder().description(description).build();
            case TEXTS ->
                JsonArraySchema.builder()
                        .description(description)
                        .items(text(parameter.choices(), ""))
                        .build();
            case TEXT, DATE -> text(parameter.choices(), description);
        };
    }

    private static JsonSchemaElement text(List<String> choices, String description) {
        @Nullable String told = description.isEmpty() ? null : description;
        return choices.isEmpty()
                ? JsonStringSchema.builder().description(told).build()
                : JsonEnumSchema.builder().enumValues(choices).description(told).build();
    }
}
