package app.stride.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** Refuses numbers too large for a double: {@code 1e400} would be read as infinity and pass every lower bound. */
final class FiniteOnly extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    FiniteOnly(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new FiniteOnly(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object value = super.deserialize(parser, context);
        return value instanceof Double number && !Double.isFinite(number)
                ? context.handleWeirdNumberValue(handledType(), number, "too large")
                : value;
    }
}
