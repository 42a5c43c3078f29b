package app.stride.gateway.access;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** The keys that the issuer publishes now. What it has withdrawn signs nothing any more. */
@Singleton
final class PublishedKeys {
    private record Snapshot(Set<String> published, Set<String> withdrawn) {}

    private volatile Snapshot snapshot = new Snapshot(Set.of(), Set.of());

    /** Whether a key was not withdrawn: one that was never seen may be newer than the last look. */
    boolean mayStillSign(String keyId) {
        return !snapshot.withdrawn().contains(keyId);
    }

    /** A signature of this key was good, so the issuer published it, be it after the last look. */
    synchronized void seen(String keyId) {
        Snapshot before = snapshot;
        if (!keyId.isEmpty() && !before.published().contains(keyId)) {
            Set<String> published = new HashSet<>(before.published());
            published.add(keyId);
            snapshot = new Snapshot(Set.copyOf(published), before.withdrawn());
        }
    }

    /** The keys as they stand now; those that stood before and do so no more are withdrawn. An issuer that names none is taken for one that is away. */
    synchronized void publish(Set<String> published) {
        if (published.isEmpty()) {
            return;
        }
        Set<String> withdrawn = new HashSet<>(snapshot.withdrawn());
        withdrawn.addAll(snapshot.published());
        withdrawn.removeAll(published);
        snapshot = new Snapshot(Set.copyOf(published), Set.copyOf(withdrawn));
    }
}
