package app.stride.acceptance.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Bodies that nobody thought of, grown by chance from a valid one; the same seed gives the same ones. */
public final class RandomInput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 3;
    private static final int MOST_CHANGES = 3;
    private static final int LONGEST_TEXT = 40;
    private static final int ONE_IN = 6;

    private final Random random;

    public RandomInput(long seed) {
        random = new Random(seed);
    }

    /** The valid body with up to three of its values changed or taken away; now and then some of its bytes are changed as well. */
    public byte[] body(JsonNode valid) {
        JsonNode body = valid.deepCopy();
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            spoil(body);
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (seldom()) {
            for (int scratch = random.nextInt(MOST_CHANGES); scratch >= 0; scratch--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private void spoil(JsonNode body) {
        List<JsonNode> full = new ArrayList<>();
        collect(body, full);
        if (full.isEmpty()) {
            return;
        }
        JsonNode chosen = full.get(random.nextInt(full.size()));
        if (chosen instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (seldom()) {
                object.remove(name);
            } else {
                object.set(name, value(DEPTH));
            }
        } else if (chosen instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value(DEPTH));
        }
    }

    /** Objects and arrays that have something in them. */
    private static void collect(JsonNode node, List<JsonNode> full) {
        if (node.isContainerNode() && !node.isEmpty()) {
            full.add(node);
            node.forEach(inner -> collect(inner, full));
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong() >> random.nextInt(Long.SIZE));
            case 3 -> JSON.numberNode(Double.longBitsToDouble(random.nextLong()));
            case 4 -> JSON.numberNode(new BigDecimal(new BigInteger(200, random), random.nextInt(800) - 400));
            case 5 -> JSON.textNode(date());
            case 6 -> JSON.textNode(text());
            case 7 -> array(depth);
            default -> object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int more = random.nextInt(DEPTH); more >= 0; more--) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        for (int more = random.nextInt(DEPTH); more >= 0; more--) {
            object.set(text(), value(depth - 1));
        }
        return object;
    }

    /** Of any code point; half of them are plain, so that words are among them. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(LONGEST_TEXT); left > 0; left--) {
            text.appendCodePoint(
                    random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    /** Like a date or a time, possible or not. */
    private String date() {
        String form = random.nextBoolean() ? "%04d-%02d-%02d" : "%04d-%02d-%02dT%02d:%02d:00Z";
        return String.format(
                Locale.ROOT,
                form,
                random.nextInt(12_000),
                random.nextInt(14),
                random.nextInt(33),
                random.nextInt(26),
                random.nextInt(61));
    }

    private boolean seldom() {
        return random.nextInt(ONE_IN) == 0;
    }
}
