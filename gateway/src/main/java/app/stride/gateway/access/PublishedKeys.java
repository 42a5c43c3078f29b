package app.stride.gateway.access;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys the issuer currently publishes. Withdrawn keys no longer sign anything. */
@Singleton
final class PublishedKeys {
    /**
     * What is known about the keys.
     *
     * @param published the digest of each, by id, as far as it has been read
     * @param withdrawn ids that used to be published
     * @param proven published ids with which a signature has been verified here
     */
    private record Snapshot(Map<String, String> published, Set<String> withdrawn, Set<String> proven) {}

    /** A key that has signed a token but has not been read yet. */
    private static final String ANY = "";

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Set.of(), Set.of());

    /** Whether a key has not been withdrawn; one never seen may be newer than the last check. */
    boolean mayStillSign(String keyId) {
        return !snapshot.withdrawn().contains(keyId);
    }

    /**
     * Whether a signature with such a key has been verified here; being published does not mean that the verifier has
     * read it.
     */
    boolean haveVerified(String keyId) {
        return snapshot.proven().contains(keyId);
    }

    /** A signature with this key was valid, so the issuer has published it, perhaps after the last check. */
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
     * Takes over the digests of the currently published keys, by id; those that have disappeared are withdrawn. An
     * issuer that lists none is treated as unavailable.
     *
     * @return the ids whose key has changed or may have: one known only from a signature may have been replaced
     *     before it was read, a withdrawn one may have come back as another
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
