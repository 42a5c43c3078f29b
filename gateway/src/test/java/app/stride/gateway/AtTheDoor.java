package app.stride.gateway;

import app.stride.embedded.EmbeddedIssuer;
import app.stride.gateway.testkit.ForgedTokens;
import app.stride.gateway.testkit.GatewayWorld;
import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests that call the gateway and control the services behind it. */
@WithTestResource(value = GatewayWorld.class, scope = TestResourceScope.GLOBAL)
abstract class AtTheDoor {
    @ConfigProperty(name = "stride.gateway.circuit.failures")
    int failuresThatBreakTheCircuit;

    EmbeddedIssuer issuer;
    ForgedTokens forged;
    ScriptedUpstream plans;
    ScriptedUpstream activity;
    ScriptedUpstream coach;

    @BeforeEach
    void forgetWhatWas() {
        plans.forget();
        activity.forget();
        coach.forget();
    }

    String bearer() {
        return "Bearer " + issuer.token("anna");
    }

    String authorization() {
        return "Authorization: " + bearer();
    }

    /** A call by a signed-in athlete, exactly as written. */
    RequestSpecification signedIn() {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", bearer());
    }

    RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false).redirects().follow(false);
    }

    RawCall raw() throws IOException {
        return new RawCall(RestAssured.port);
    }
}
