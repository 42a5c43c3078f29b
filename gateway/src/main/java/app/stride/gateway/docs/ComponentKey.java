package app.stride.gateway.docs;

/** What a component of an OpenAPI document is known by: its section, such as {@code schemas}, and its name there. */
record ComponentKey(String section, String name) {
    ComponentKey of(String part) {
        return new ComponentKey(section, Character.toUpperCase(part.charAt(0)) + part.substring(1) + name);
    }
}
