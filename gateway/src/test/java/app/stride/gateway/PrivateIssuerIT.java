package app.stride.gateway;

import app.stride.gateway.testkit.SigningIssuerResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An issuer with an untrusted certificate: every request to it follows the settings that say to trust it. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = {
            @ResourceArg(name = "key-refresh", value = "100ms"),
            @ResourceArg(name = "verifier-refresh", value = "500ms"),
            @ResourceArg(name = "private", value = "true")
        })
class PrivateIssuerIT extends ReplacedKeys {
    @Test
    void itsTokensAreTakenAndAKeyThatItReplacesIsNoticed() {
        areNoticed("the same");
    }
}
