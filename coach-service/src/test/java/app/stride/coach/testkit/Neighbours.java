package app.stride.coach.testkit;

import app.stride.embedded.ScriptedServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Quarkus test resource: tells the application where plans-service, activity-service and the model will be. The tests start them
 * there, or do not.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("stride.plans.url", ScriptedServer.freeAddress());
        addresses.put("stride.activity.url", ScriptedServer.freeAddress());
        addresses.put("stride.test.model", ScriptedServer.freeAddress() + "/v1");
        addresses.put("stride.llm.base-url", addresses.get("stride.test.model"));
        addresses.put("stride.llm.timeout", "3s");
        // tests let the model fail as often as they like
        addresses.put("stride.llm.breaker.failures", "1000000");
        return addresses;
    }

    @Override
    public void stop() {}
}
