package app.stride.acceptance.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that signs in: the code flow of OAuth with PKCE, through Keycloak's own pages. */
public final class CodeFlow {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String VERIFIER = "a-secret-that-only-this-browser-knows-0123456789";

    private final KeycloakRealm realm;
    private final String client;
    private final String redirect;
    /** Sent back over plain HTTP, too, although they are Secure: browsers do so on the own machine. */
    private final Map<String, String> cookies = new HashMap<>();

    public CodeFlow(KeycloakRealm realm, String client, String redirect) {
        this.realm = realm;
        this.client = client;
        this.redirect = redirect;
    }

    /** Opens the sign-in page; with the challenge of PKCE or without. */
    public Response open(boolean challenged) {
        Map<String, String> query = new HashMap<>(Map.of(
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                "here"));
        if (challenged) {
            query.put("code_challenge", challenge());
            query.put("code_challenge_method", "S256");
        }
        return kept(browser().queryParams(query).get(realm.endpoint("auth")));
    }

    /** Signs in, agrees to what is asked, and takes the tokens. */
    public Response signIn(String user, String password) {
        Response answer = send(open(true), Map.of("username", user, "password", password));
        if (answer.statusCode() != 302 || !answer.header("Location").startsWith(redirect)) {
            Response consent =
                    answer.statusCode() == 302 ? kept(browser().get(URI.create(answer.header("Location")))) : answer;
            answer = send(consent, Map.of("accept", "Yes"));
        }
        String code = URI.create(answer.header("Location")).getQuery().replaceAll("(?:.*&)?code=([^&]*).*", "$1");
        return realm.token(
                client,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        VERIFIER));
    }

    private Response send(Response page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.asString());
        if (!form.find()) {
            throw new AssertionError("No form where one was expected: " + page.statusCode() + " " + page.asString());
        }
        Map<String, String> all = new HashMap<>(fields);
        Matcher hidden = HIDDEN.matcher(page.asString());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        URI action = URI.create(realm.endpoint("auth")).resolve(form.group(1).replace("&amp;", "&"));
        return kept(browser().formParams(all).post(action));
    }

    private io.restassured.specification.RequestSpecification browser() {
        return given().cookies(cookies).redirects().follow(false);
    }

    private Response kept(Response answer) {
        cookies.putAll(answer.cookies());
        return answer;
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
