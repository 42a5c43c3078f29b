package app.stride.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {
    record Maker(String makerName, @Nullable String country) {}

    record Shoe(
            @JsonUnwrapped Maker maker,
            @JsonProperty("size_eu") @Nullable Integer size,
            Map<String, @Nullable String> worn,
            @JsonIgnore int version) {}

    record Wear(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Integer distanceWorn) {}

    /** As a scanner writes it: in any order, with nothing of nulls. */
    private final Schema schema = Schemas.object("country", "maker_name", "size_eu")
            .addProperty(
                    "worn", Schemas.of(SchemaType.OBJECT).additionalPropertiesSchema(Schemas.of(SchemaType.STRING)));

    @Test
    void whatMayBeNullSaysSo() {
        RecordFields.of(Shoe.class).complete(schema, true);

        assertThat(types("maker_name")).containsExactly(SchemaType.STRING);
        assertThat(types("country")).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(types("size_eu")).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(types("worn")).containsExactly(SchemaType.OBJECT);
        assertThat(schema.getProperties()
                        .get("worn")
                        .getAdditionalPropertiesSchema()
                        .getType())
                .containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void anAnswerHasAllFieldsInTheOrderOfTheRecord() {
        RecordFields.of(Shoe.class).complete(schema, true);

        assertThat(schema.getProperties().keySet()).containsExactly("maker_name", "country", "size_eu", "worn");
        assertThat(schema.getRequired()).containsExactly("maker_name", "country", "size_eu", "worn");
    }

    @Test
    void anAnnotationThatGivesNoNameLeavesTheFieldItsOwn() {
        Schema worn = Schemas.object("distance_worn");

        RecordFields.of(Wear.class).complete(worn, true);

        assertThat(worn.getProperties()).containsOnlyKeys("distance_worn");
        assertThat(worn.getProperties().get("distance_worn").getType())
                .containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void aRequestNeedNotHaveThem() {
        RecordFields.of(Shoe.class).complete(schema, false);

        assertThat(schema.getRequired()).isNullOrEmpty();
    }

    @Test
    void ofWhatIsNoRecordNothingIsSaidOfNulls() {
        RecordFields.UNKNOWN.complete(schema, true);

        assertThat(types("country")).containsExactly(SchemaType.STRING);
        assertThat(schema.getRequired()).containsExactly("country", "maker_name", "size_eu", "worn");
    }

    private List<SchemaType> types(String field) {
        return schema.getProperties().get(field).getType();
    }
}
