package app.stride.acceptance.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A realm as those see it who use it, and as its administrator does. */
public final class KeycloakRealm {
    private final String address;
    private final String name;
    private final String administrator;
    private final String password;

    KeycloakRealm(String address, String name, String administrator, String password) {
        this.address = address;
        this.name = name;
        this.administrator = administrator;
        this.password = password;
    }

    /** Where one signs in, gets tokens, asks for a device: {@code auth}, {@code token}, {@code auth/device}. */
    public String endpoint(String which) {
        return address + "/realms/" + name + "/protocol/openid-connect/" + which;
    }

    /** Makes an account that nobody had before, and tells its user name. */
    public String createUser(String password) {
        String user = "runner-" + UUID.randomUUID() + "@example.org";
        Response answer = asAdministrator()
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        user,
                        "email",
                        user,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Maria",
                        "lastName",
                        "Runner",
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))))
                .post(address + "/admin/realms/" + name + "/users");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return user;
    }

    /** The secret that the import made for a client. */
    public String clientSecret(String client) {
        String id = asAdministrator()
                .get(address + "/admin/realms/" + name + "/clients?clientId=" + client)
                .jsonPath()
                .getString("[0].id");
        return asAdministrator()
                .get(address + "/admin/realms/" + name + "/clients/" + id + "/client-secret")
                .jsonPath()
                .getString("value");
    }

    private RequestSpecification asAdministrator() {
        String token = given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        administrator,
                        "password",
                        password))
                .post(address + "/realms/master/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
        return given().auth().oauth2(token);
    }

    /** Asks for a token by name and password. */
    public Response passwordGrant(String client, String user, String password) {
        return token(
                client, Map.of("grant_type", "password", "username", user, "password", password, "scope", "openid"));
    }

    /** Asks the token endpoint as the client. */
    public Response token(String client, Map<String, String> parameters) {
        Map<String, String> form = new HashMap<>(parameters);
        form.put("client_id", client);
        return given().formParams(form).post(endpoint("token"));
    }
}
