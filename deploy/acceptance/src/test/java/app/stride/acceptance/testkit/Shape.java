package app.stride.acceptance.testkit;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an answer tells to somebody who does not look at ids: two that are alike in it cannot be told apart. */
public final class Shape {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("feed/[^\"]*\\.ics");

    private Shape() {}

    /** What is left of an answer when ids are taken out: status, media type, words, names of headers. */
    public static List<String> of(HttpResponse<String> answer) {
        List<String> shape = new ArrayList<>();
        shape.add(String.valueOf(answer.statusCode()));
        shape.add(answer.headers().firstValue("Content-Type").orElse(""));
        String withoutIds = ID.matcher(answer.body()).replaceAll("ID");
        shape.add(SECRET.matcher(withoutIds).replaceAll("SECRET"));
        answer.headers().map().keySet().stream()
                .filter(name -> !name.startsWith("ratelimit"))
                .sorted()
                .forEach(shape::add);
        return shape;
    }
}
