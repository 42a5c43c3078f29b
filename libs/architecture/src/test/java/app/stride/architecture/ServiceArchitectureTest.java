package app.stride.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that each rule bites: for each there is a small class that breaks it on purpose. */
class ServiceArchitectureTest {
    private static final ServiceArchitecture ARCHITECTURE =
            ServiceArchitecture.of("app.stride.architecture.offender").withUseCasesByKind();
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("app.stride.architecture.offender");

    static Stream<Arguments> rulesAndTheirOffenders() {
        return Stream.of(
                Arguments.of(ARCHITECTURE.domainIsPlainJava(), "DomainOnAFramework"),
                Arguments.of(ARCHITECTURE.domainKnowsNobody(), "DomainThatKnowsAnAdapter"),
                Arguments.of(ARCHITECTURE.useCasesKnowNoAdapter(), "UseCaseThatKnowsAnAdapter"),
                Arguments.of(ARCHITECTURE.adaptersDoNotKnowEachOther(), "SomeResource"),
                Arguments.of(ARCHITECTURE.kindsOfUseCasesDoNotKnowEachOtherInACircle(), "UseCaseThatKnowsItsNeighbour"),
                Arguments.of(ARCHITECTURE.whatUseCasesShareKnowsNoKind(), "SharedThatKnowsAKind"),
                Arguments.of(
                        ARCHITECTURE.eachTechnologyHasItsPlace("Kafka", "adapter.kafka", "org.apache.kafka.."),
                        "UseCaseThatKnowsKafka"),
                Arguments.of(ARCHITECTURE.restStaysAtTheEdge(), "UseCaseThatSpeaksJson"),
                Arguments.of(
                        ARCHITECTURE.kindsOfResourcesDoNotKnowEachOtherInACircle(), "ResourceThatKnowsItsNeighbour"),
                Arguments.of(ARCHITECTURE.whatResourcesShareKnowsNoKind(), "AnswersThatKnowAKind"),
                Arguments.of(ARCHITECTURE.entitiesStayInTheirPackage(), "PublicRow"),
                Arguments.of(ARCHITECTURE.nothingReadsTheSystemClock(), "DomainThatLooksAtTheClock"),
                Arguments.of(ARCHITECTURE.nothingDrawsLots(), "DomainThatDrawsLots"),
                Arguments.of(ARCHITECTURE.nothingWaitsOnAReactivePath(), "UseCaseThatWaits"),
                Arguments.of(ARCHITECTURE.noServiceUsesAnothersCode(), "UseCaseOfAnotherService"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndTheirOffenders")
    void eachRuleFindsItsOffender(ArchRule rule, String offender) {
        List<String> findings = rule.evaluate(OFFENDERS).getFailureReport().getDetails();

        assertThat(findings).anyMatch(line -> line.contains(offender));
    }

    @Test
    void everyKindOfRuleHasAnOffenderInThisTest() {
        long technologies = ARCHITECTURE.rules().stream()
                .filter(rule -> rule.getDescription().startsWith("only adapter."))
                .count();

        assertThat(ARCHITECTURE.rules()).hasSize((int) (rulesAndTheirOffenders().count() + technologies - 1));
    }

    @Test
    void aServiceWithoutOffendersPasses() {
        assertThatCode(() -> ServiceArchitecture.of("app.stride.architecture")
                        .withUseCasesByKind()
                        .check())
                .doesNotThrowAnyException();
    }
}
