package app.stride.gateway.access;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys that the issuer publishes now. What it has withdrawn signs nothing any more. */
@Singleton
final class PublishedKeys {
    /**
     * What is known of keys.
     *
     * @param published what each is, as far as it was looked at: its digest, by its id
     * @param withdrawn ids of those that were published once
     * @param proven ids of those published ones of which a signature was good here
     */
    private record Snapshot(Map<String, String> published, Set<String> withdrawn, Set<String> proven) {}

    /** Of a key that was seen to sign, but not yet looked at. */
    private static final String ANY = "";

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Set.of(), Set.of());

    /** Whether a key was not withdrawn: one that was never seen may be newer than the last look. */
    boolean mayStillSign(String keyId) {
        return !snapshot.withdrawn().contains(keyId);
    }

    /** Whether a signature of such a key was good here: that it is published does not mean that the verifier has read it. */
    boolean haveVerified(String keyId) {
        return snapshot.proven().contains(keyId);
    }

    /** A signature of this key was good, so the issuer published it, be it after the last look. */
    synchronized void seen(String keyId) {
        Snapshot before = snapshot;
        if (!keyId.isEmpty() && !before.proven().contains(keyId)) {
            Map<String, String> published = new HashMap<>(before.published());
            published.putIfAbsent(keyId, ANY);
            Set<String> proven = new HashSet<>(before.proven());
            proven.add(keyId);
            snapshot = new Snapshot(Map.copyOf(published), before.withdrawn(), Set.copyOf(proven));
        }
    }

    /**
     * The digests of the keys as they stand now, by id; those that stood before and do so no more are withdrawn. An issuer that names none is taken for
     * one that is away.
     *
     * @return the ids under which there is, or may be, another key than before: one that only signed may have been replaced before it was
     *     ever looked at, one that was away may have come back as another
     */
    synchronized Set<String> publish(Map<String, String> published) {
        if (published.isEmpty()) {
            return Set.of();
        }
        Map<String, String> before = snapshot.published();
        Set<String> withdrawn = new HashSet<>(snapshot.withdrawn());
        withdrawn.addAll(before.keySet());
        withdrawn.removeAll(published.keySet());
        withdrawn.remove(""); // a token that names no key may be signed by any of them
        Set<String> wereWithdrawn = snapshot.withdrawn();
        Set<String> replaced = new HashSet<>();
        published.forEach((id, digest) -> {
            String known = before.getOrDefault(id, digest);
            if (!known.equals(digest) || wereWithdrawn.contains(id)) {
                replaced.add(id);
            }
        });
        Set<String> proven = new HashSet<>(snapshot.proven());
        proven.retainAll(published.keySet());
        proven.removeAll(replaced);
        snapshot = new Snapshot(Map.copyOf(published), Set.copyOf(withdrawn), Set.copyOf(proven));
        return replaced;
    }
}
