package app.stride.gateway.access;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys that the issuer publishes now. What it has withdrawn signs nothing any more. */
@Singleton
final class PublishedKeys {
    /** What each key is, as far as it was looked at: its digest, by its id. */
    private record Snapshot(Map<String, String> published, Set<String> withdrawn) {}

    /** Of a key that was seen to sign, but not yet looked at. */
    private static final String ANY = "";

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Set.of());

    /** Whether a key was not withdrawn: one that was never seen may be newer than the last look. */
    boolean mayStillSign(String keyId) {
        return !snapshot.withdrawn().contains(keyId);
    }

    /** Whether the issuer was seen to publish such a key. */
    boolean areKnownToHold(String keyId) {
        return snapshot.published().containsKey(keyId);
    }

    /** A signature of this key was good, so the issuer published it, be it after the last look. */
    synchronized void seen(String keyId) {
        Snapshot before = snapshot;
        if (!keyId.isEmpty() && !before.published().containsKey(keyId)) {
            Map<String, String> published = new HashMap<>(before.published());
            published.put(keyId, ANY);
            snapshot = new Snapshot(Map.copyOf(published), before.withdrawn());
        }
    }

    /**
     * The digests of the keys as they stand now, by id; those that stood before and do so no more are withdrawn. An issuer that names none is taken for
     * one that is away.
     *
     * @return the ids under which there is another key than before
     */
    synchronized Set<String> publish(Map<String, String> published) {
        if (published.isEmpty()) {
            return Set.of();
        }
        Map<String, String> before = snapshot.published();
        Set<String> withdrawn = new HashSet<>(snapshot.withdrawn());
        withdrawn.addAll(before.keySet());
        withdrawn.removeAll(published.keySet());
        snapshot = new Snapshot(Map.copyOf(published), Set.copyOf(withdrawn));
        Set<String> replaced = new HashSet<>();
        published.forEach((id, digest) -> {
            String known = before.getOrDefault(id, digest);
            if (!known.equals(ANY) && !known.equals(digest)) {
                replaced.add(id);
            }
        });
        return replaced;
    }
}
