package app.stride.coach.testkit;

import static io.restassured.RestAssured.given;

import app.stride.embedded.EmbeddedStack;
import app.stride.embedded.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The running coach among its scripted neighbours, which are there anew for each test; every test has athletes of its own. */
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "coach"))
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
public abstract class CoachApplication {

    @ConfigProperty(name = "stride.oidc.issuer")
    String issuer;

    @ConfigProperty(name = "stride.plans.url")
    String plansAddress;

    @ConfigProperty(name = "stride.activity.url")
    String activityAddress;

    @ConfigProperty(name = "stride.test.model")
    protected String modelAddress;

    protected final String athlete = "athlete-" + UUID.randomUUID();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    protected Upstreams upstreams;
    protected ScriptedModel model;

    @BeforeEach
    protected void startNeighbours() {
        upstreams = Upstreams.at(plansAddress, activityAddress);
        model = ScriptedModel.at(modelAddress).says("Run easy.");
    }

    @AfterEach
    protected void stopNeighbours() {
        upstreams.close();
        model.close();
    }

    /** The same one whenever it is asked for in a test. */
    protected String token(String subject) {
        return tokens.computeIfAbsent(subject, Tokens.of(issuer)::forAthlete);
    }

    protected RequestSpecification asAthlete() {
        return as(athlete);
    }

    protected RequestSpecification as(String subject) {
        return given().auth().oauth2(token(subject)).contentType(ContentType.JSON);
    }
}
