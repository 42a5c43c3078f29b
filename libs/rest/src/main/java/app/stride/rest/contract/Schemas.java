package app.stride.rest.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas that a filter writes itself, and what it corrects in those of the scanner. */
public final class Schemas {

    private Schemas() {}

    /** An object whose fields are texts. */
    public static Schema object(String... texts) {
        Schema object = of(SchemaType.OBJECT);
        for (String text : texts) {
            object.addProperty(text, of(SchemaType.STRING));
        }
        return object;
    }

    public static Schema list(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    public static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    public static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    public static Header header(String description, SchemaType type) {
        return OASFactory.createHeader().description(description).schema(of(type));
    }

    /** The schema with null allowed as well; one without a type allows it already. */
    public static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(schema, of(SchemaType.NULL)));
        }
        boolean anything = schema.getType() == null || schema.getType().isEmpty();
        return anything ? schema : schema.addType(SchemaType.NULL);
    }

    /** Makes a number of a whole number's default, which JAX-RS has as text. */
    public static void typeDefault(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String number) {
            schema.setDefaultValue(Integer.valueOf(number));
        }
    }
}
