package app.stride.embedded;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client asks for when it sends somebody to sign in: a code, bound to a PKCE challenge (RFC 7636). */
record AuthorizationRequest(URI redirectUri, Map<String, String> parameters) {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Empty when the client or the address is not known: then nobody is sent there, not even with an error. */
    static Optional<AuthorizationRequest> of(Map<String, String> parameters) {
        if (!LocalClient.ID.equals(parameters.get("client_id"))) {
            return Optional.empty();
        }
        return LocalClient.callback(parameters.getOrDefault("redirect_uri", ""))
                .map(address -> new AuthorizationRequest(address, parameters));
    }

    /** The error of OAuth 2.0 that the client is to be told; empty when all is well. */
    Optional<String> error() {
        if (!"code".equals(parameters.get("response_type"))) {
            return Optional.of("unsupported_response_type");
        }
        boolean challenged = "S256".equals(parameters.get("code_challenge_method"))
                && CHALLENGE.matcher(challenge()).matches();
        return challenged ? Optional.empty() : Optional.of("invalid_request");
    }

    String challenge() {
        return parameters.getOrDefault("code_challenge", "");
    }

    Optional<String> nonce() {
        return Optional.ofNullable(parameters.get("nonce"));
    }

    /** The client's address with the outcome, and with the state that it gave. */
    URI answer(String name, String value) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put(name, value);
        String state = parameters.get("state");
        if (state != null) {
            answer.put("state", state);
        }
        StringBuilder query = new StringBuilder();
        answer.forEach((key, text) -> query.append(query.isEmpty() ? "?" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return URI.create(redirectUri + query.toString());
    }
}
