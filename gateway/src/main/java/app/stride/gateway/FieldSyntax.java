package app.stride.gateway;

import io.vertx.core.MultiMap;
import java.util.Map;

/**
 * What the fields of a head are made of (RFC 9110, 5.1 and 5.5). HTTP/1.1 cannot bring any others here; over HTTP/2 everything is let in that has a length, and
 * services, who are asked in HTTP/1.1, would read something else, or nothing could be written at all.
 */
final class FieldSyntax {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private FieldSyntax() {}

    static boolean isKept(MultiMap headers) {
        return headers.entries().stream().allMatch(FieldSyntax::isField);
    }

    private static boolean isField(Map.Entry<String, String> field) {
        return !field.getKey().isEmpty()
                && field.getKey().chars().allMatch(FieldSyntax::isOfToken)
                && field.getValue().chars().allMatch(FieldSyntax::isOfValue);
    }

    private static boolean isOfToken(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || TOKEN_MARKS.indexOf(character) >= 0;
    }

    private static boolean isOfValue(int character) {
        return character == '\t' || (character >= ' ' && character != 0x7f);
    }
}
