package app.stride.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check bites where a caller would stumble, and lets pass what none would notice. */
class ApiContractTest {
    private static final String RELEASED = """
            openapi: 3.1.0
            info: {title: Runs, version: 0.1.0}
            paths:
              /v1/runs:
                get:
                  parameters:
                  - {name: page, in: query, schema: {type: integer}}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/Run"}}
                    "404": {$ref: "#/components/responses/NotFound"}
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/NewRun"}
                  responses:
                    "201": {description: made}
            components:
              responses:
                NotFound: {description: none}
              schemas:
                Lap: {type: object, properties: {distance: {type: number}}}
                Run:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    follows: {$ref: "#/components/schemas/Run"}
                    best: {anyOf: [{$ref: "#/components/schemas/Lap"}, {type: "null"}]}
                NewRun: {type: object, required: [name], properties: {name: {type: string}, note: {type: string}}}
            """;

    @TempDir
    Path contract;

    @BeforeEach
    void release() throws IOException {
        Files.writeString(
                Files.createDirectories(contract.resolve("released/0.1.0")).resolve("openapi.yaml"), RELEASED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/runs:                           | /v1/races:                               | GET /v1/runs is gone
            post:                               | put:                                     | POST /v1/runs is gone
            "404":                              | "410":                                   | GET /v1/runs 404 is gone
            application/json:                   | text/csv:                                | GET /v1/runs 200 application/json is gone
            name: page                          | name: offset                             | GET /v1/runs query page is gone
            in: query, schema                   | in: query, required: true, schema        | GET /v1/runs query page is demanded and was not
            requestBody:                        | requestBody:~        required: true      | POST /v1/runs demands a body and did not
            {distance: {type: number}}          | {}                                       | GET /v1/runs 200[].best.distance is gone
            distance: {type: number}            | distance: {type: string}                 | GET /v1/runs 200[].best.distance: type was [number] and is [string]
            required: [id]                      | required: []                             | GET /v1/runs 200[].id was required and is not
            required: [name]                    | required: [name, note]                   | POST /v1/runs takes.note is required and was not
            , note: {type: string}              | ''                                       | POST /v1/runs takes.note is gone
            """)
    void whatACallerReliesOnStays(String released, String now, String breach) throws IOException {
        present(RELEASED.replace(released, now.replace("~", "\n")));

        assertThat(ApiContract.breaches(contract)).contains(breach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: {type: string}                  | id: {type: string}~        shoe: {type: string}
            required: [name]                    | required: []
            required: [id]                      | required: [id, follows]
            "201": {description: made}          | "201": {description: it is there}
            - {name: page                       | - {name: size, in: query}~      - {name: page
            version: 0.1.0                      | version: 0.2.0
            name: {type: string}                | name: {type: [string, "null"]}
            """)
    void whatIsAddedPasses(String released, String now) throws IOException {
        present(RELEASED.replace(released, now.replace("~", "\n")));

        assertThat(ApiContract.breaches(contract)).isEmpty();
    }

    @Test
    void eachReleaseIsHeldAgainstThePresent() throws IOException {
        Files.writeString(
                Files.createDirectories(contract.resolve("released/0.2.0")).resolve("openapi.yaml"),
                RELEASED.replace("/v1/runs", "/v1/races"));
        present(RELEASED);

        assertThat(ApiContract.breaches(contract)).containsExactly("GET /v1/races is gone", "POST /v1/races is gone");
    }

    private void present(String document) throws IOException {
        Files.writeString(contract.resolve("openapi.yaml"), document);
    }
}
