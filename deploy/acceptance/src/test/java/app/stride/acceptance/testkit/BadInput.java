package app.stride.acceptance.testkit;

import app.stride.acceptance.testkit.Places.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a body can be spoiled into: as a whole, and value by value. */
public final class BadInput {
    /** Spelled as they go over the wire, valid JSON or not. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-1e-400",
            "99999999999999999999999999",
            "9".repeat(2_000),
            "NaN",
            "Infinity",
            "0x10",
            "\"\"",
            "\"text\"",
            "\"" + "a".repeat(70_000) + "\"",
            "\"2027-02-30\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"2027-04-18T25:61:61+99:00\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\ufeff\\u0661\\u0662\\ud835\\udfd9\"",
            "\"'; DROP TABLE plan; -- ${jndi:ldap://127.0.0.1/a} {{7*7}} %s%n <script>\"",
            "[]",
            "[[[]]]",
            "{}",
            "{\"\":null}");

    private static final List<String> OF_EACH_KIND = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999999999",
            "\"\"",
            "\"text\"",
            "\"2027-02-30\"",
            "\"+999999999-12-31\"",
            "\"\\u0000\"",
            "[]",
            "[[[]]]",
            "{}");

    private static final String MARK = "@@spoiled@@";
    private static final int DEEP = 20_000;
    private static final int TEN_MB = 10 << 20;

    private BadInput() {}

    /** Bodies that are wrong altogether, by what is wrong with them. */
    public static Map<String, byte[]> bodies(JsonNode valid) {
        String text = valid.toString();
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("nothing", new byte[0]);
        for (String whole : List.of(
                "null", "[]", "\"text\"", "7", "{", "{]", "{\"a\":}", "{'a':1}", "{}{}", "\u0000", "//", "NaN")) {
            bodies.put(whole, utf8(whole));
        }
        bodies.put("cut off", utf8(text.substring(0, text.length() - 1)));
        bodies.put("deep arrays", utf8("[".repeat(DEEP) + "]".repeat(DEEP)));
        bodies.put("deep objects", utf8("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        bodies.put("deep in an unknown field", utf8("{\"unknown\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"));
        bodies.put("a key that stands twice", utf8(withFirstFieldTwice(valid)));
        bodies.put("a key that stands twice in an unknown field", utf8("{\"unknown\":{\"a\":1,\"a\":2}" + rest(text)));
        bodies.put("10 MB", utf8("{\"a\":\"" + "a".repeat(TEN_MB) + "\"}"));
        bodies.put("UTF-16", text.getBytes(StandardCharsets.UTF_16));
        bodies.put("a byte order mark", utf8("\ufeff" + text));
        bodies.put("invalid UTF-8", invalidUtf8(valid));
        return bodies;
    }

    /** The valid body with one value after the other replaced, or added, by each of the bad ones. */
    public static Map<String, byte[]> spoiled(List<Place> places) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (Place place : places) {
            String text = place.holding(MARK).toString();
            for (String value : valuesFor(place)) {
                bodies.put(
                        place.pointer() + " = " + (value.length() > 40 ? value.substring(0, 40) + "…" : value),
                        utf8(text.replace("\"" + MARK + "\"", value)));
            }
        }
        return bodies;
    }

    /** Fewer for what is far in and optional: there is much of it. */
    private static List<String> valuesFor(Place place) {
        return place.isInExample() || place.depth() == 1 ? VALUES : OF_EACH_KIND;
    }

    /** Query values that no parameter means. */
    public static List<String> queryValues() {
        return List.of(
                "",
                "-1",
                "NaN",
                "99999999999999999999",
                "2027-02-30",
                "%00",
                "%C3%28",
                "%F0%9F%92%A9",
                "%27%20OR%201%3D1--",
                "a".repeat(3_000));
    }

    private static String withFirstFieldTwice(JsonNode valid) {
        return valid.properties().stream()
                .findFirst()
                .map(field -> "{\"" + field.getKey() + "\":" + field.getValue() + rest(valid.toString()))
                .orElse("{\"a\":1,\"a\":1}");
    }

    /** Of an object what follows its opening brace, as what follows another field. */
    private static String rest(String object) {
        return object.startsWith("{\"") ? "," + object.substring(1) : "}";
    }

    private static byte[] invalidUtf8(JsonNode valid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String field = valid.fieldNames().hasNext() ? valid.fieldNames().next() : "a";
        bytes.writeBytes(utf8("{\"" + field + "\":\""));
        bytes.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        bytes.writeBytes(utf8("\"}"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
