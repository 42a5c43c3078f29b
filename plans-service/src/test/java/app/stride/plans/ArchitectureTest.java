package app.stride.plans;

import app.stride.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRules() {
        ServiceArchitecture.of("app.stride.plans").check();
    }
}
