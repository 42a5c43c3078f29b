package app.stride.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses headers that should name a media type and do not, before a way for the call is looked for: there the framework would fail at some of them. */
public class NamedMediaTypes {
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (!values(request, HttpHeaders.CONTENT_TYPE).allMatch(NamedMediaTypes::isOne)) {
            throw Problems.unsupportedMediaType(
                    "The Content-Type names no media type: send application/json, or what the API documentation"
                            + " names.");
        }
        if (!values(request, HttpHeaders.ACCEPT)
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .allMatch(NamedMediaTypes::isOne)) {
            throw Problems.badRequest(
                    "Accept", "names something that is no media type: send application/json, or leave it out");
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
