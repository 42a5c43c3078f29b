package app.stride.local;

import java.util.List;

/** The parts of the product that listen on a port. */
public enum Part {
    GATEWAY("gateway", 8080, "STRIDE_PORT"),
    PLANS("plans-service", 8081, "STRIDE_PLANS_PORT"),
    ACTIVITY("activity-service", 8082, "STRIDE_ACTIVITY_PORT"),
    COACH("coach-service", 8083, "STRIDE_COACH_PORT"),
    ISSUER("sign-in", 8084, "STRIDE_ISSUER_PORT"),
    POSTGRES("postgres", 15432, "STRIDE_POSTGRES_PORT"),
    KAFKA("kafka", 19092, "STRIDE_KAFKA_PORT"),
    GATEWAY_METRICS("gateway metrics", 9080, "STRIDE_MANAGEMENT_PORT");

    /** The parts that are services of the product, each an application of its own. */
    public static final List<Part> SERVICES = List.of(ACTIVITY, PLANS, COACH, GATEWAY);

    private final String label;
    private final int usualPort;
    private final String portVariable;

    Part(String label, int usualPort, String portVariable) {
        this.label = label;
        this.usualPort = usualPort;
        this.portVariable = portVariable;
    }

    /** What the part is called in messages, and the name of its log; of a service also its directory. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }

    int usualPort() {
        return usualPort;
    }

    /** The environment variable that gives the part another port. */
    public String portVariable() {
        return portVariable;
    }
}
