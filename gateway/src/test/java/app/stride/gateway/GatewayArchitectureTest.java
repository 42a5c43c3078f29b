package app.stride.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.stride.architecture.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTest {
    @Test
    void itKeepsTheRulesOfEveryService() {
        ServiceArchitecture.of("app.stride.gateway").check();
    }

    @Test
    void itsPackagesDoNotNeedEachOtherInCircles() {
        slices().matching("app.stride.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.stride.gateway"));
    }
}
