package app.stride.activity;

import app.stride.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ActivityServiceArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceArchitecture.of("app.stride.activity").check();
    }
}
