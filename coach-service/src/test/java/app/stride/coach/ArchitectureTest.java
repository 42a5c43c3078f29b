package app.stride.coach;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.architecture.ApiContract;
import app.stride.architecture.ApiExamples;
import app.stride.architecture.EventContract;
import app.stride.architecture.ServiceArchitecture;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceArchitecture.of("app.stride.coach").withUseCasesByKind().check();
    }

    @Test
    void thePackagesOfTheDomainDoNotKnowEachOtherInACircle() {
        slices().matching("app.stride.coach.domain.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.stride.coach.domain"));
    }

    @Test
    void consumersOfReleasedVersionsOfTheEventsStillUnderstandThem() {
        assertThat(EventContract.breaches(Path.of("contract"))).isEmpty();
    }

    @Test
    void callersOfReleasedVersionsOfTheApiStillGetWhatTheyWerePromised() {
        assertThat(ApiContract.breaches(Path.of("contract"))).isEmpty();
    }

    @Test
    void theExamplesOfTheApiAreWhatItsSchemasDescribe() {
        assertThat(ApiExamples.breaches(Path.of("contract"))).isEmpty();
    }
}
