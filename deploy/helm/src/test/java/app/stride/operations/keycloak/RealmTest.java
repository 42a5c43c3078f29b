package app.stride.operations.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import app.stride.operations.testkit.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The realms give tokens that Stride takes, and are as careful as a realm on the internet must be. */
class RealmTest {
    private static final JsonNode REALM = read(Repository.file("deploy/keycloak/stride-realm.json"));
    private static final JsonNode DEMO = read(Repository.file("deploy/keycloak/stride-demo-realm.json"));

    static List<Path> realms() {
        return Repository.files("deploy/keycloak", "-realm.json");
    }

    private static JsonNode read(Path file) {
        return Yaml.tree(Repository.text(file));
    }

    private static List<JsonNode> clients(JsonNode realm) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("realms")
    void everyClientsTokensBearTheSubjectAndTheAudience(Path file) {
        JsonNode realm = read(file);
        assertThat(realm.path("realm").asText()).isEqualTo("stride");
        assertThat(realm.toString()).contains("\"included.custom.audience\":\"stride\"", "\"oidc-sub-mapper\"");
        assertThat(clients(realm))
                .allSatisfy(client ->
                        assertThat(texts(client.path("defaultClientScopes"))).contains("basic", "stride-api"));
    }

    @ParameterizedTest
    @MethodSource("realms")
    void everyScopeThatAClientNamesExists(Path file) {
        JsonNode realm = read(file);
        List<String> scopes = new ArrayList<>();
        realm.path("clientScopes")
                .forEach(scope -> scopes.add(scope.path("name").asText()));
        for (JsonNode client : clients(realm)) {
            assertThat(scopes).containsAll(texts(client.path("defaultClientScopes")));
            assertThat(scopes).containsAll(texts(client.path("optionalClientScopes")));
        }
        assertThat(scopes).containsAll(texts(realm.path("defaultDefaultClientScopes")));
        assertThat(scopes).containsAll(texts(realm.path("defaultOptionalClientScopes")));
    }

    @ParameterizedTest
    @MethodSource("realms")
    void publicClientsOfTheCodeFlowProveThemselvesByPkceAndNobodyUsesTheImplicitFlow(Path file) {
        for (JsonNode client : clients(read(file))) {
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertThat(client.path("publicClient").asBoolean()).isTrue();
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
                assertThat(texts(client.path("redirectUris")))
                        .isNotEmpty()
                        .noneMatch(uri -> uri.equals("*") || uri.equals("/*"));
            }
        }
    }

    /** A code that any path of ours takes could be caught by whatever such a path shows or leads to. */
    @ParameterizedTest
    @MethodSource("realms")
    void thePagesAreCalledBackAndLeftAtTheAddressesThatTheGatewaySendsOnly(Path file) {
        JsonNode pages = clients(read(file)).stream()
                .filter(client -> client.path("clientId").asText().equals("stride-pages"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(pages.path("redirectUris")))
                .singleElement()
                .asString()
                .matches("\\$\\{STRIDE_URL:https?://[a-z.]+(:\\d+)?}/session/callback");
        assertThat(pages.at("/attributes/post.logout.redirect.uris").asText())
                .matches("\\$\\{STRIDE_URL:https?://[a-z.]+(:\\d+)?}/");
    }

    @ParameterizedTest
    @MethodSource("realms")
    void tokensAreShortAndGuessingIsSlowedDown(Path file) {
        JsonNode realm = read(file);
        assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(60, 300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isBetween(3, 10);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt())
                .isGreaterThanOrEqualTo(realm.path("ssoSessionIdleTimeout").asInt());
    }

    /** Whoever waits for a mail that never comes is locked out. */
    @ParameterizedTest
    @MethodSource("realms")
    void whatIsDoneByMailHasAServerForIt(Path file) {
        JsonNode realm = read(file);
        if (realm.path("verifyEmail").asBoolean()
                || realm.path("resetPasswordAllowed").asBoolean()) {
            assertThat(realm.path("smtpServer").fieldNames())
                    .toIterable()
                    .contains("host", "port", "from", "auth", "user", "password", "starttls");
            assertThat(realm.at("/smtpServer/host").asText()).startsWith("${STRIDE_SMTP_HOST:");
        }
    }

    @Test
    void everyVariableOfTheRealmIsExplainedInTheReadme() {
        String readme = Repository.text("deploy/keycloak/README.md");
        assertThat(Pattern.compile("\\$\\{(STRIDE_\\w+)")
                        .matcher(REALM.toString())
                        .results())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(readme).contains(variable.group(1)));
    }

    @Test
    void theRealmOfAnInstallationHasNoUserNoPasswordAndNoSecret() {
        assertThat(REALM.has("users")).isFalse();
        assertThat(REALM.toString()).doesNotContain("\"secret\"", "\"credentials\"");
        assertThat(REALM.path("sslRequired").asText()).isEqualTo("external");
        assertThat(clients(REALM))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void theDemoDiffersByItsUserAndItsCommandLineOnly() {
        assertThat(DEMO.at("/users/0/username").asText()).isEqualTo("demo");
        assertThat(clients(DEMO))
                .extracting(client -> client.path("clientId").asText())
                .containsAll(clients(REALM).stream()
                        .map(client -> client.path("clientId").asText())
                        .toList())
                .hasSize(clients(REALM).size() + 1)
                .contains("stride-demo");
        assertThat(DEMO.path("clientScopes")).isEqualTo(REALM.path("clientScopes"));
        assertThat(DEMO.path("roles")).isEqualTo(REALM.path("roles"));
    }

    @Test
    void everyClientIsExplainedInTheReadme() {
        String readme = Repository.text("deploy/keycloak/README.md");
        assertThat(clients(DEMO))
                .allSatisfy(client -> assertThat(readme)
                        .contains("`" + client.path("clientId").asText() + "`"));
    }
}
