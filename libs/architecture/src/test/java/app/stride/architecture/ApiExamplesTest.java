package app.stride.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiExamplesTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Runs, version: 0.1.0}
            paths:
              /v1/runs:
                get:
                  operationId: listRuns
                  parameters:
                    - {$ref: "#/components/parameters/Page"}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/Run"}}
                          example: [{id: a, laps: [{distance: 1000}], date: "2026-11-30"}]
                        text/csv: {schema: {type: string}, example: "id"}
                    "404": {$ref: "#/components/responses/NotFound"}
                post:
                  operationId: recordRun
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {name: {type: string}}}
                        examples:
                          named: {value: {name: Tempo}}
                          unnamed: {value: {}}
                  responses:
                    "201": {description: made}
            components:
              parameters:
                Page: {name: page, in: query, schema: {type: integer}, example: 2}
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema: {$ref: "#/components/schemas/Problem"}
                      example: {status: 404}
              schemas:
                Lap: {type: object, properties: {distance: {type: number}}}
                Problem: {type: object, properties: {status: {type: integer}}}
                Run:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    date: {type: string, format: date}
                    laps: {type: array, items: {$ref: "#/components/schemas/Lap"}}
            """;

    @TempDir
    Path contract;

    @Test
    void thoseThatAreWhatTheirSchemasDescribePass() throws IOException {
        write(DOCUMENT);

        assertThat(ApiExamples.breaches(contract)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            distance: 1000      | distance: far           | listRuns 200/0/laps/0/distance:
            {id: a, laps        | {laps                   | listRuns 200/0
            {id: a, laps        | {id: a, shoe: b, laps   | listRuns 200/0
            "2026-11-30"        | yesterday               | listRuns 200/0/date:
            example: 2          | example: two            | listRuns page:
            example: "id"       | example: 1              | listRuns 200:
            {name: Tempo}       | {name: 1}               | recordRun takes/name:
            {value: {}}         | {value: {title: Tempo}} | recordRun takes
            {status: 404}       | {status: gone}          | listRuns 404/status:
            """)
    void everyOtherIsToldOf(String right, String wrong, String place) throws IOException {
        write(DOCUMENT.replace(right, wrong));

        assertThat(ApiExamples.breaches(contract)).singleElement().asString().startsWith(place);
    }

    private void write(String document) throws IOException {
        Files.writeString(contract.resolve("openapi.yaml"), document);
    }
}
