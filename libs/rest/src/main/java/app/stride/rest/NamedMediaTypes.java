package app.stride.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects malformed media types in headers before the call is routed, where the framework would fail with some of
 * them.
 */
public class NamedMediaTypes {
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (!values(request, HttpHeaders.CONTENT_TYPE).allMatch(NamedMediaTypes::isOne)) {
            throw Problems.unsupportedMediaType(
                    "The Content-Type is not a media type. Send application/json, or another one that the API documentation"
                            + " names.");
        }
        if (!values(request, HttpHeaders.ACCEPT)
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .allMatch(NamedMediaTypes::isOne)) {
            throw Problems.badRequest(
                    "Accept", "must be a list of media types; send application/json, or omit the header");
        }
    }

    private static Stream<String> values(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of()).stream();
    }

    private static boolean isOne(String text) {
        try {
            return text.isBlank() || MediaType.valueOf(text.trim()) != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
