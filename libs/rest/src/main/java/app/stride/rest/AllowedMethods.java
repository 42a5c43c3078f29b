package app.stride.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods an address takes: a 405 has to tell them (RFC 9110, 15.5.6), and the framework does not. */
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .distinct()
                .filter(bean -> bean.isAnnotationPresent(Path.class))
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    private static Stream<Operation> operations(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods())
                .flatMap(method -> methods(method)
                        .map(name -> new Operation(template(path(resource) + "/" + path(method)), name)));
    }

    private static Stream<String> methods(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(annotation ->
                        Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value);
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static Pattern template(String path) {
        return Pattern.compile(
                Stream.of(PARAMETER.split(bare(path), -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    private static String bare(String path) {
        return path.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    /** As the Allow header lists them. What can be read can be asked for its head alone, and every address for what it takes. */
    String at(String path) {
        String bare = bare(path);
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(bare).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }
}
