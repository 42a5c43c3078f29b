package app.stride.activity.adapter.rest;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.usecase.activity.ActivityQuery.Order;
import app.stride.activity.usecase.activity.ActivityQuery.Position;
import app.stride.rest.Problems;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A position in a sorted list as an opaque string, and the link that continues there. */
public final class Cursor {
    private Cursor() {}

    static String write(Position position, Order order) {
        String text = order + " " + position.value() + " " + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The position; 400 for anything but a cursor of a list in this order. */
    public static Position read(String cursor, Order order) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length == 3 && parts[0].equals(order.name())) {
                return position(parts[1], parts[2]);
            }
        } catch (IllegalArgumentException unreadable) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static Position position(String value, String id) {
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number) || Math.abs(number) > 1e11) {
            throw new IllegalArgumentException("No list has such a position.");
        }
        return new Position(number, ActivityId.of(id));
    }

    private static RuntimeException notOurs() {
        return Problems.badRequest("cursor", "must be taken from the Link header of a page in the same order");
    }

    /** The {@code Link} to the page that begins there: the same request with this cursor. */
    public static String next(UriInfo request, Position position, Order order) {
        return next(request, write(position, order));
    }

    /** The same with a cursor that is written already. */
    public static String next(UriInfo request, String cursor) {
        List<String> query = new ArrayList<>();
        MultivaluedMap<String, String> parameters = request.getQueryParameters();
        parameters.forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals("offset")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            }
        });
        query.add("cursor=" + cursor);
        return "<" + request.getRequestUri().getRawPath() + "?" + String.join("&", query) + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
