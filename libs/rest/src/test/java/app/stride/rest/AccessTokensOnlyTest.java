package app.stride.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import app.stride.embedded.EmbeddedIssuer;
import app.stride.embedded.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the tokens that the issuer signs for our audience open something. */
@QuarkusTest
@WithTestResource(value = IssuerKeysTest.Issuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AccessTokensOnlyTest {
    EmbeddedIssuer first;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}               | {}",
                "{\"typ\":\"JWT\"} | {}",
                "{\"typ\":\"JWT\"} | {\"typ\":\"Bearer\",\"nonce\":\"n\"}",
                "{\"typ\":\"JWT\"} | {\"token_use\":\"access\"}",
            })
    void anAccessTokenIsTaken(String header, String claims) {
        given().auth()
                .oauth2(token(header, claims))
                .get("/edge/mine")
                .then()
                .statusCode(200)
                .body(equalTo("mine"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"typ\":\"JWT\"}        | {\"nonce\":\"n\"}",
                "{\"typ\":\"JWT\"}        | {\"at_hash\":\"h\"}",
                "{\"typ\":\"JWT\"}        | {\"typ\":\"ID\"}",
                "{\"typ\":\"JWT\"}        | {\"typ\":\"Refresh\"}",
                "{\"typ\":\"JWT\"}        | {\"token_use\":\"id\"}",
                "{\"typ\":\"JWT\"}        | {\"events\":{}}",
                "{}                      | {\"cnf\":{\"jkt\":\"thumbprint\"}}",
                "{}                      | {\"sub\":\" \"}",
                "{}                      | {\"sub\":\"anna\\u0000\"}",
                "{}                      | {\"iat\":4102444800,\"exp\":4102448400}",
                "{\"cty\":\"JWT\"}        | {}",
                "{\"typ\":\"rt+jwt\"}     | {}",
                "{\"typ\":\"logout+jwt\"} | {}",
                "{\"jku\":\"https://x\"}  | {}",
                "{\"x5u\":\"https://x\"}  | {}",
            })
    void noOtherIs(String header, String claims) {
        given().auth().oauth2(token(header, claims)).get("/edge/mine").then().statusCode(401);
    }

    private String token(String header, String claims) {
        return Tokens.of(first.issuer().toString()).shaped("anna", header, claims);
    }
}
