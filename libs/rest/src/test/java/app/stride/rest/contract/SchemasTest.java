package app.stride.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void nullIsAllowedBesideAType() {
        assertThat(Schemas.orNull(Schemas.of(SchemaType.STRING)).getType())
                .containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void nullIsAllowedBesideWhatAReferenceMeans() {
        Schema orNull = Schemas.orNull(Schemas.reference("Run"));

        assertThat(orNull.getAnyOf()).hasSize(2);
        assertThat(orNull.getAnyOf().get(0).getRef()).isEqualTo("#/components/schemas/Run");
        assertThat(orNull.getAnyOf().get(1).getType()).containsExactly(SchemaType.NULL);
    }

    @Test
    void whatMayBeAnythingMayBeNullAlready() {
        assertThat(Schemas.orNull(OASFactory.createSchema()).getType()).isNullOrEmpty();
    }

    @Test
    void theDefaultOfANumberIsANumber() {
        Schema limit = Schemas.of(SchemaType.INTEGER).defaultValue("20");
        Schema unit = Schemas.of(SchemaType.STRING).defaultValue("20");

        Schemas.typeDefault(limit);
        Schemas.typeDefault(unit);

        assertThat(limit.getDefaultValue()).isEqualTo(20);
        assertThat(unit.getDefaultValue()).isEqualTo("20");
    }
}
