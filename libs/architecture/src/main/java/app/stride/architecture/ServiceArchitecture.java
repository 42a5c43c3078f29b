package app.stride.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of a service below one root package, e.g. {@code app.stride.plans}. */
public final class ServiceArchitecture {
    private final String root;
    private final boolean useCasesByKind;

    private ServiceArchitecture(String root, boolean useCasesByKind) {
        this.root = root;
        this.useCasesByKind = useCasesByKind;
    }

    public static ServiceArchitecture of(String rootPackage) {
        return new ServiceArchitecture(rootPackage, false);
    }

    /** The same for a service with a package for each kind of use case, and in {@code usecase} what they share. */
    public ServiceArchitecture withUseCasesByKind() {
        return new ServiceArchitecture(root, true);
    }

    /** Checks every rule against the service's main classes; the failure names the rule and each offending line. */
    public void check() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules().forEach(rule -> rule.check(classes));
    }

    /** Every rule. Each may stand without a match: not every service has each kind of part. */
    public List<ArchRule> rules() {
        return Stream.concat(rulesOfEveryService(), useCasesByKind ? rulesOfUseCasesByKind() : Stream.empty())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private Stream<ArchRule> rulesOfEveryService() {
        return Stream.of(
                domainIsPlainJava(),
                domainKnowsNobody(),
                useCasesKnowNoAdapter(),
                adaptersDoNotKnowEachOther(),
                eachTechnologyHasItsPlace(
                        "Kafka",
                        "adapter.kafka",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging.."),
                eachTechnologyHasItsPlace(
                        "SQL",
                        "adapter.postgres",
                        "io.vertx.mutiny.sqlclient..",
                        "io.vertx.sqlclient..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "io.quarkus.hibernate.."),
                eachTechnologyHasItsPlace(
                        "the language model", "adapter.llm", "dev.langchain4j..", "io.quarkiverse.langchain4j.."),
                restStaysAtTheEdge(),
                kindsOfResourcesDoNotKnowEachOtherInACircle(),
                whatResourcesShareKnowsNoKind(),
                entitiesStayInTheirPackage(),
                nothingReadsTheSystemClock(),
                nothingDrawsLots(),
                nothingWaitsOnAReactivePath(),
                noServiceUsesAnothersCode());
    }

    private Stream<ArchRule> rulesOfUseCasesByKind() {
        return Stream.of(kindsOfUseCasesDoNotKnowEachOtherInACircle(), whatUseCasesShareKnowsNoKind());
    }

    ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "app.stride.running..", in("domain")))
                .as("the domain knows java, jspecify, app.stride.running and itself");
    }

    ArchRule domainKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("usecase"), in("adapter"), in("wiring")))
                .as("the domain knows neither use cases nor adapters nor wiring");
    }

    ArchRule useCasesKnowNoAdapter() {
        return noClasses()
                .that()
                .resideInAPackage(in("usecase"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("adapter"), in("wiring")))
                .as("use cases know ports, not adapters");
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(root + ".adapter.(*)..").should().notDependOnEachOther();
    }

    ArchRule kindsOfUseCasesDoNotKnowEachOtherInACircle() {
        return kindsDoNotKnowEachOtherInACircle("usecase");
    }

    ArchRule whatUseCasesShareKnowsNoKind() {
        return whatIsSharedKnowsNoKind("usecase").as("what use cases share knows no kind of them");
    }

    ArchRule kindsOfResourcesDoNotKnowEachOtherInACircle() {
        return kindsDoNotKnowEachOtherInACircle("adapter.rest");
    }

    ArchRule whatResourcesShareKnowsNoKind() {
        return whatIsSharedKnowsNoKind("adapter.rest").as("what resources share knows no kind of them");
    }

    private ArchRule kindsDoNotKnowEachOtherInACircle(String part) {
        return slices().matching(root + "." + part + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule whatIsSharedKnowsNoKind(String part) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + part)
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + "." + part + ".*.."));
    }

    ArchRule eachTechnologyHasItsPlace(String technology, String place, String... packages) {
        return noClasses()
                .that(not(resideInAnyPackage(in(place), in("wiring"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages))
                .as("only " + place + " knows " + technology);
    }

    ArchRule restStaysAtTheEdge() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("domain"), in("usecase"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..", "com.fasterxml.jackson..", "io.quarkiverse.resteasy..", "app.stride.rest.."))
                .as("use cases know neither JAX-RS nor JSON");
    }

    ArchRule entitiesStayInTheirPackage() {
        return noClasses()
                .that(annotatedWith("jakarta.persistence.Entity"))
                .should()
                .bePublic()
                .as("entities are package-private");
    }

    ArchRule nothingReadsTheSystemClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("domain"), in("usecase"))
                .should(StaticCalls.toTheSystemClock())
                .as("time comes in as a value or by an injected clock");
    }

    ArchRule nothingDrawsLots() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("domain"), in("usecase"))
                .should(StaticCalls.toRandomness())
                .as("randomness comes in as a value");
    }

    ArchRule nothingWaitsOnAReactivePath() {
        return noClasses().should(StaticCalls.thatBlock()).as("no call blocks on a reactive path");
    }

    ArchRule noServiceUsesAnothersCode() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "app.stride.plans..",
                                "app.stride.activity..",
                                "app.stride.coach..",
                                "app.stride.gateway..")
                        .and(not(resideInAnyPackage(root + ".."))))
                .as("no service depends on another's code");
    }

    private String in(String part) {
        return root + "." + part + "..";
    }
}
