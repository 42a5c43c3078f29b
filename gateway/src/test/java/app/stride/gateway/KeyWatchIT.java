package app.stride.gateway;

import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.SigningIssuerResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway makes of an issuer that takes a key back and puts another in its place. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = {
            @ResourceArg(name = "key-refresh", value = "100ms"),
            // several checks long: the first of them ask the verifier in vain
            @ResourceArg(name = "verifier-refresh", value = "500ms"),
            @ResourceArg(name = "issuer-patience", value = "400ms")
        })
class KeyWatchIT extends ReplacedKeys {
    /** Of those that the verifier has to its issuer, five by default. */
    private static final int MORE_THAN_CONNECTIONS = 8;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "the same")
    void aKeyIsReplacedUnderItsIdOrWithoutOne(String id) {
        areNoticed(id);
    }

    @Test
    void soItIsByTokensThatNameNone() {
        areNoticed("one", () -> signing.tokenThatNamesNoKey("RS256"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatStopsInTheMiddleOfTellingItsKeysOrBeforeIsAskedAgainAndAgain(boolean begins) {
        areNoticed("one"); // the issuer is asked by now
        signing.stopTellingKeys(MORE_THAN_CONNECTIONS, begins);
        await().atMost(Duration.ofSeconds(30)).until(signing::tellsKeys);

        areNoticed("another");
    }
}
