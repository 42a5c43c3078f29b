package app.stride.architecture;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the files of a contract have the form that their kind prescribes; what is wrong comes as sentences, none when all is well. */
final class ContractForms {
    private static final SchemaRegistry DRAFT_7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    // The draft leaves it open whether a format counts; here it does: an example shows an id or a date that is one.
    private static final SchemaRegistry DRAFT_2020_12 = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final String ASYNC_API = "asyncapi-3.0.0.schema.json";

    private ContractForms() {}

    /** By the schema that the AsyncAPI Initiative publishes for version 3.0.0. */
    static List<String> ofAsyncApi(Path document) {
        Schema form = DRAFT_7.getSchema(ownResource(ASYNC_API), InputFormat.JSON);
        try {
            String json = new YAMLMapper().readTree(document.toFile()).toString();
            return violations(document, form, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the schema of JSON Schema 2020-12. */
    static List<String> ofSchema(Path schema) {
        Schema form = DRAFT_2020_12.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        return violations(schema, form, text(schema));
    }

    static List<String> ofExample(Path example, Path schema) {
        return violations(example, DRAFT_2020_12.getSchema(text(schema), InputFormat.JSON), text(example));
    }

    /** A value that has no file of its own; {@code place} says where it stands. */
    static List<String> ofValue(String place, String schema, String json) {
        return violations(place, DRAFT_2020_12.getSchema(schema, InputFormat.JSON), json);
    }

    private static List<String> violations(Path file, Schema form, String json) {
        return violations(String.valueOf(file.getFileName()), form, json);
    }

    private static List<String> violations(String place, Schema form, String json) {
        return form.validate(json, InputFormat.JSON).stream()
                .map(violation -> place + violation.getInstanceLocation() + ": " + violation.getMessage())
                .toList();
    }

    private static String ownResource(String name) {
        try (InputStream in = ContractForms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
