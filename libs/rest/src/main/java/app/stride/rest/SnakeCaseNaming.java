package app.stride.rest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** Java's property names on the wire: every capital starts a word, so that {@code fastSPerKm} is {@code fast_s_per_km}. */
public class SnakeCaseNaming extends PropertyNamingStrategies.NamingBase {
    @Override
    public String translate(String propertyName) {
        return SnakeCase.of(propertyName);
    }
}
