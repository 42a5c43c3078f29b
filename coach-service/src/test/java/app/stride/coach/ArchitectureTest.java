package app.stride.coach;

import app.stride.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceArchitecture.of("app.stride.coach").check();
    }
}
