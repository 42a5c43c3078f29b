package app.stride.operations.chart;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fields that a typed model put aside because it does not know them, which its mapper passes over in silence. */
final class UnknownFields {
    private static final String ASIDE = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UnknownFields() {}

    static List<String> of(Object model) {
        UnknownFields fields = new UnknownFields();
        fields.visit(model, "");
        return fields.found;
    }

    private void visit(Object value, String path) {
        if (value instanceof Collection<?> values) {
            int index = 0;
            for (Object each : values) {
                visit(each, path + "/" + index++);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> visit(each, path + "/" + key));
        } else if (isModel(value) && seen.add(value)) {
            for (Method getter : value.getClass().getMethods()) {
                visitGetter(value, getter, path);
            }
        }
    }

    private void visitGetter(Object model, Method getter, String path) {
        if (getter.getParameterCount() > 0 || !getter.getName().startsWith("get")) {
            return;
        }
        Object value = get(model, getter);
        if (getter.getName().equals(ASIDE)) {
            ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "/" + name));
        } else if (value != null) {
            visit(value, path + "/" + getter.getName().substring(3));
        }
    }

    private static boolean isModel(Object value) {
        String name = value == null ? "" : value.getClass().getName();
        boolean typed = name.startsWith("io.fabric8.") || name.startsWith("io.strimzi.");
        return typed && !value.getClass().isEnum();
    }

    private static Object get(Object model, Method getter) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
