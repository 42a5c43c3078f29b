package app.stride.rest;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
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
            if (!type.getRawClass().isAssignableFrom(ArrayList.class)) {
                return reader;
            }
            if (reader instanceof StringCollectionDeserializer texts) {
                return new SizedList(ofTexts(type, texts), Integer.MAX_VALUE);
            }
            return reader.getClass() == CollectionDeserializer.class
                    ? new SizedList((CollectionDeserializer) reader, Integer.MAX_VALUE)
                    : reader;
        }

        /** Lists of texts have a reader of their own, which cannot be extended. */
        private static CollectionDeserializer ofTexts(CollectionType type, StringCollectionDeserializer texts) {
            return new CollectionDeserializer(type, texts.getContentDeserializer(), null, texts.getValueInstantiator());
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
            Size size = property == null || !isThisList(property.getType()) ? null : property.getAnnotation(Size.class);
            return new SizedList(
                    super.createContextual(context, property), size == null ? Integer.MAX_VALUE : size.max());
        }

        /** Lists within another, or within a map, come with the property of the outer one. */
        private boolean isThisList(JavaType declared) {
            return declared.isCollectionLikeType() && declared.getContentType().equals(getContentType());
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
