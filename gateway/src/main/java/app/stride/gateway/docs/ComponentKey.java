package app.stride.gateway.docs;

/** The key of a component in an OpenAPI document: its section, such as {@code schemas}, and its name. */
record ComponentKey(String section, String name) {
    ComponentKey of(String part) {
        return new ComponentKey(section, Character.toUpperCase(part.charAt(0)) + part.substring(1) + name);
    }
}
