package app.stride.rest;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads no further into a list than its {@link Size} allows; the validator would look at every element. */
@Singleton
public class SizedLists implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("stride-sized-lists").setDeserializerModifier(new Modifier()));
    }

    private static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> reader) {
            return reader.getClass() == CollectionDeserializer.class
                            && type.getRawClass().isAssignableFrom(ArrayList.class)
                    ? new SizedList((CollectionDeserializer) reader, Integer.MAX_VALUE)
                    : reader;
        }
    }

    private static final class SizedList extends CollectionDeserializer {
        private static final long serialVersionUID = 1L;

        private final int most;

        SizedList(CollectionDeserializer reader, int most) {
            super(reader);
            this.most = most;
        }

        @Override
        public CollectionDeserializer createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new SizedList(
                    super.createContextual(context, property), size == null ? Integer.MAX_VALUE : size.max());
        }

        @Override
        protected Collection<Object> createDefaultInstance(DeserializationContext context) {
            return new Bounded(most);
        }
    }

    private static final class Bounded extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public boolean add(Object element) {
            if (size() >= most) {
                throw new TooManyElements(most);
            }
            return super.add(element);
        }
    }

    /** A list goes on behind the last element that it may have. */
    static final class TooManyElements extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int most;

        TooManyElements(int most) {
            super("more than " + most + " elements");
            this.most = most;
        }

        int most() {
            return most;
        }
    }
}
