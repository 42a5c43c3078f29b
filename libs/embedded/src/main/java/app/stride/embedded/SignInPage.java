package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which one chooses whom to be; it needs neither a password nor JavaScript. */
final class SignInPage {
    private static final List<String> ATHLETES = List.of("maria", "jonas", "aisha", "tom");
    private static final List<String> PASSED_ON = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");
    private static final int LONGEST_NAME = 100;

    private final AuthorizationCodes codes;
    private final String page = resource("sign-in.html");
    private final String style = resource("sign-in.css");

    SignInPage(AuthorizationCodes codes) {
        this.codes = codes;
    }

    void sendStyle(HttpExchange call) throws IOException {
        HttpAnswer.send(call, 200, "text/css;charset=UTF-8", style);
    }

    void handle(HttpExchange call) throws IOException {
        boolean chosen = "POST".equals(call.getRequestMethod());
        Map<String, String> parameters = chosen ? HttpAnswer.form(call) : HttpAnswer.query(call);
        Optional<AuthorizationRequest> request = AuthorizationRequest.of(parameters);
        if (request.isEmpty()) {
            HttpAnswer.error(
                    call, "invalid_request", "This issuer knows no such client, or no such redirect_uri of it.");
            return;
        }
        Optional<String> error = request.get().error();
        if (error.isPresent()) {
            HttpAnswer.redirect(call, request.get().answer("error", error.get()));
            return;
        }
        String name = name(parameters);
        if (chosen && !name.isEmpty()) {
            HttpAnswer.redirect(call, request.get().answer("code", codes.issue(name, request.get())));
        } else {
            show(call, request.get());
        }
    }

    /** The button that was pressed, else what was typed. */
    private static String name(Map<String, String> form) {
        String pressed = form.getOrDefault("athlete", "");
        String name = pressed.isBlank() ? form.getOrDefault("other", "") : pressed;
        String stripped = name.strip();
        return stripped.length() > LONGEST_NAME ? "" : stripped;
    }

    private void show(HttpExchange call, AuthorizationRequest request) throws IOException {
        StringBuilder fields = new StringBuilder();
        passedOn(request.parameters())
                .forEach((name, value) -> fields.append(
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escaped(name), escaped(value))));
        StringBuilder athletes = new StringBuilder();
        ATHLETES.forEach(name ->
                athletes.append("<button name=\"athlete\" value=\"%s\">%s</button>\n".formatted(name, escaped(name))));
        // a browser also holds the address that the form is answered with a redirect to against form-action
        URI back = request.redirectUri();
        call.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action"
                                + " 'self' "
                                + back.getScheme() + "://" + back.getRawAuthority());
        HttpAnswer.send(
                call,
                200,
                "text/html;charset=UTF-8",
                page.replace("{athletes}", athletes).replace("{fields}", fields));
    }

    private static Map<String, String> passedOn(Map<String, String> parameters) {
        Map<String, String> passed = new LinkedHashMap<>();
        PASSED_ON.stream().filter(parameters::containsKey).forEach(name -> passed.put(name, parameters.get(name)));
        return passed;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream in = SignInPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
