package app.stride.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads dates and times from text only. Jackson also accepts arrays and epoch seconds, and would turn a client's mistake
 * into a date in 1970.
 */
final class TextOnly extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private static final Pattern COUNTED_SECONDS = Pattern.compile("\\s*[-+]?[0-9.]*\\s*");

    TextOnly(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new TextOnly(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)) {
            return super.deserialize(parser, context);
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText();
        return COUNTED_SECONDS.matcher(text).matches()
                ? context.handleWeirdStringValue(handledType(), text, "not an ISO 8601 date or time")
                : super.deserialize(parser, context);
    }
}
