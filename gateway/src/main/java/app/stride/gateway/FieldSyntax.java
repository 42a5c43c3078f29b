package app.stride.gateway;

import io.vertx.core.MultiMap;
import java.util.Map;

/**
 * The syntax of header fields (RFC 9110, 5.1 and 5.5). Over HTTP/1.1, only a field without a name gets this far; over HTTP/2, Vert.x
 * accepts anything with a length, which services, called over HTTP/1.1, would misread, or which could not be written
 * at all.
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
