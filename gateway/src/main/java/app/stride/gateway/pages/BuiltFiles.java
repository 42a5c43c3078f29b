package app.stride.gateway.pages;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the lasting files the build has made: a page loads many of them at once. */
public final class BuiltFiles {
    private static final String PLACE = "META-INF/resources";

    private final ClassLoader files;

    /** Files asked for before; there are no more than the build has made. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public BuiltFiles(ClassLoader files) {
        this.files = files;
    }

    /** Whether there is such a file at this path. */
    public boolean have(String path) {
        if (!path.startsWith(PageAddress.LASTING_FILES) || path.endsWith("/")) {
            return false;
        }
        if (known.contains(path)) {
            return true;
        }
        boolean built = files.getResource(PLACE + path) != null;
        if (built) {
            known.add(path);
        }
        return built;
    }
}
