package app.stride.operations.chart;

import app.stride.operations.testkit.Manifest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of CloudNativePG's Cluster and Database (postgresql.cnpg.io/v1) that the chart may use, as its reference documentation has them.
 * There is no Java model of them.
 */
final class CloudNativePg {
    private static final Map<String, Set<String>> CLUSTER = Map.of(
            "/spec",
            Set.of(
                    "affinity",
                    "backup",
                    "bootstrap",
                    "certificates",
                    "enablePDB",
                    "externalClusters",
                    "imageCatalogRef",
                    "imageName",
                    "instances",
                    "managed",
                    "monitoring",
                    "plugins",
                    "postgresql",
                    "primaryUpdateStrategy",
                    "resources",
                    "storage",
                    "superuserSecret",
                    "topologySpreadConstraints",
                    "walStorage"),
            "/spec/storage",
            Set.of("size", "storageClass", "pvcTemplate", "resizeInUseVolumes"),
            "/spec/managed",
            Set.of("roles", "services"),
            "/spec/managed/roles",
            Set.of("name", "ensure", "login", "superuser", "createdb", "connectionLimit", "inRoles", "passwordSecret"),
            "/spec/managed/roles/passwordSecret",
            Set.of("name"),
            "/spec/postgresql",
            Set.of("parameters", "pg_hba", "synchronous", "shared_preload_libraries"),
            "/spec/resources",
            Set.of("requests", "limits"));
    private static final Map<String, Set<String>> DATABASE = Map.of(
            "/spec",
            Set.of("cluster", "name", "owner", "ensure", "encoding", "databaseReclaimPolicy", "extensions", "schemas"),
            "/spec/cluster",
            Set.of("name"));
    private static final Map<String, Map<String, Set<String>>> KINDS = Map.of("Cluster", CLUSTER, "Database", DATABASE);

    private CloudNativePg() {}

    static boolean speaks(Manifest manifest) {
        return manifest.apiVersion().equals("postgresql.cnpg.io/v1");
    }

    static List<String> unknownFields(Manifest manifest) {
        List<String> unknown = new ArrayList<>();
        collect(manifest.at("/spec"), "/spec", KINDS.get(manifest.kind()), unknown);
        return unknown;
    }

    private static void collect(JsonNode node, String path, Map<String, Set<String>> known, List<String> unknown) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, path, known, unknown));
        } else if (node.isObject() && known.containsKey(path)) {
            node.properties().forEach(entry -> {
                String below = path + "/" + entry.getKey();
                if (!known.get(path).contains(entry.getKey())) {
                    unknown.add(below);
                }
                collect(entry.getValue(), below, known, unknown);
            });
        }
    }
}
