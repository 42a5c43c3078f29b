package app.stride.operations.chart;

import app.stride.operations.testkit.Manifest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads objects by the typed models of Kubernetes and Strimzi. */
final class Models {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> KUBERNETES = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class));
    private static final Map<String, String> STRIMZI = Map.of(
            "kafka.strimzi.io/v1/Kafka", "io.strimzi.api.kafka.model.kafka.Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool", "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
            "kafka.strimzi.io/v1/KafkaTopic", "io.strimzi.api.kafka.model.topic.KafkaTopic",
            "kafka.strimzi.io/v1/KafkaUser", "io.strimzi.api.kafka.model.user.KafkaUser");
    private static final int STRIMZI_JAVA = 21;

    private Models() {}

    static boolean canRead(Manifest manifest) {
        return !STRIMZI.containsKey(kind(manifest)) || Runtime.version().feature() >= STRIMZI_JAVA;
    }

    /** Fails on an unknown kind, an unknown field, or a value of a wrong type; {@link ApiRule} says which fields and words there must be. */
    static void read(Manifest manifest) {
        try {
            Object object = STRICT.treeToValue(manifest.tree(), model(manifest));
            List<String> unknown = UnknownFields.of(object);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(manifest + " has fields that its model does not know: " + unknown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Manifest manifest) {
        return manifest.apiVersion() + "/" + manifest.kind();
    }

    private static Class<?> model(Manifest manifest) {
        String kind = kind(manifest);
        if (KUBERNETES.containsKey(kind)) {
            return KUBERNETES.get(kind);
        }
        if (!STRIMZI.containsKey(kind)) {
            throw new IllegalArgumentException("No model reads " + kind);
        }
        try {
            return Class.forName(STRIMZI.get(kind));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
