package app.stride.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check bites where a consumer would stumble, and lets pass what it would not notice. */
class EventContractTest {
    private static final String RELEASED = """
            {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "decision": {"type": "string", "enum": ["AUTO", "NONE"]},
              "laps": {"type": "array", "items": {"type": "object", "properties": {"distance_m": {"type": ["number", "null"]}}}}}}
            """;

    private static final String DESCRIPTION = """
            asyncapi: 3.0.0
            info: {title: runs, version: 1.0.0}
            components: {messages: {recorded: {payload: {$ref: events/run.recorded.schema.json}}}}
            """;

    private static final String EXAMPLE = "{\"id\": \"01a2056f-eb4d-78bb-a93a-de36f6bd6cce\", \"laps\": []}";

    @TempDir
    Path contract;

    @Test
    void optionalAdditionsPass() throws IOException {
        release("run.recorded", RELEASED);
        present("run.recorded", RELEASED.replace("\"id\": {", "\"note\": {\"type\": \"string\"}, \"id\": {"));

        assertThat(EventContract.breaches(contract)).isEmpty();
    }

    @Test
    void whatAConsumerReliesOnStays() throws IOException {
        release("run.recorded", RELEASED);
        release("run.deleted", RELEASED);
        present(
                "run.recorded",
                RELEASED.replace("\"required\": [\"id\"]", "\"required\": [\"laps\"]")
                        .replace("\"NONE\"", "\"SUGGESTED\"")
                        .replace("[\"number\", \"null\"]", "\"string\"")
                        .replace("\"format\": \"uuid\"", "\"format\": \"uri-reference\""));

        assertThat(EventContract.breaches(contract))
                .containsExactlyInAnyOrder(
                        "run.deleted is gone",
                        "run.recorded.id was required and is not",
                        "run.recorded.laps is required and was not",
                        "run.recorded.id: format was \"uuid\" and is \"uri-reference\"",
                        "run.recorded.decision: enum was [\"AUTO\",\"NONE\"] and is [\"AUTO\",\"SUGGESTED\"]",
                        "run.recorded.laps[].distance_m: type was [\"number\",\"null\"] and is \"string\"");
    }

    @Test
    void aFieldThatIsGoneIsMissed() throws IOException {
        release("run.recorded", RELEASED);
        present(
                "run.recorded",
                "{\"type\": \"object\", \"required\": [\"id\"], \"properties\": {\"id\": {\"type\": \"string\", \"format\": \"uuid\"}}}");

        assertThat(EventContract.breaches(contract))
                .containsExactlyInAnyOrder("run.recorded.decision is gone", "run.recorded.laps is gone");
    }

    @Test
    void boundsAreReliedOnToo() throws IOException {
        String bounded = RELEASED.replace("\"format\": \"uuid\"", "\"format\": \"uuid\", \"minLength\": 1")
                .replace("\"required\": [\"id\"]", "\"required\": [\"id\"], \"additionalProperties\": true");
        release("run.recorded", bounded);
        present(
                "run.recorded",
                bounded.replace("\"minLength\": 1", "\"minLength\": 0")
                        .replace("\"additionalProperties\": true", "\"additionalProperties\": false"));

        assertThat(EventContract.breaches(contract))
                .containsExactlyInAnyOrder(
                        "run.recorded: additionalProperties was true and is false",
                        "run.recorded.id: minLength was 1 and is 0");
    }

    private void release(String type, String schema) throws IOException {
        write(contract.resolve("released/0.1.0"), type, schema);
    }

    private void present(String type, String schema) throws IOException {
        write(contract.resolve("events"), type, schema);
    }

    @BeforeEach
    void describe() throws IOException {
        Files.writeString(contract.resolve("asyncapi.yaml"), DESCRIPTION);
        Files.writeString(
                Files.createDirectories(contract.resolve("events/examples")).resolve("run.recorded.json"), EXAMPLE);
    }

    @Test
    void everySchemaIsDescribedAndHasAnExample() throws IOException {
        present("run.recorded", RELEASED);
        present("run.shared", RELEASED);

        assertThat(EventContract.breaches(contract))
                .containsExactlyInAnyOrder(
                        "asyncapi.yaml refers to [run.recorded], and there are schemas of [run.recorded, run.shared]",
                        "run.shared has no example");
    }

    @Test
    void theFilesHaveTheFormOfTheirKind() throws IOException {
        present("run.recorded", RELEASED.replace("\"required\": [\"id\"]", "\"required\": \"laps of it\""));
        Files.writeString(contract.resolve("asyncapi.yaml"), DESCRIPTION.replace("title", "name"));
        Files.writeString(contract.resolve("events/examples/run.recorded.json"), EXAMPLE.replace("[]", "1"));

        assertThat(EventContract.breaches(contract))
                .anyMatch(breach -> breach.startsWith("asyncapi.yaml/info") && breach.contains("title"))
                .anyMatch(breach -> breach.startsWith("run.recorded.schema.json/required"))
                .anyMatch(breach -> breach.startsWith("run.recorded.json/laps"));
    }

    @Test
    void anExampleIsOfTheFormatsOfItsSchema() throws IOException {
        present("run.recorded", RELEASED);
        Files.writeString(
                contract.resolve("events/examples/run.recorded.json"),
                EXAMPLE.replace("01a2056f-eb4d-78bb-a93a-de36f6bd6cce", "7"));

        assertThat(EventContract.breaches(contract)).singleElement().asString().startsWith("run.recorded.json/id");
    }

    private static void write(Path directory, String type, String schema) throws IOException {
        Files.writeString(Files.createDirectories(directory).resolve(type + ".schema.json"), schema);
    }
}
