package org.giliran.simulation.visitors;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.giliran.journal.Chain;
import org.giliran.server.desk.EventCodec;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class PlainPackagesTest {
    private static final JavaClasses SIMULATION =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.giliran.simulation");

    @Test
    void whatPeopleDoIsDecidedWithoutTheWorld() {
        classes()
                .that()
                .resideInAPackage("org.giliran.simulation.visitors")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations",
                        "org.giliran.api.counter",
                        "org.giliran.server.catalogue",
                        "org.giliran.simulation.visitors")
                .check(SIMULATION);
    }

    @Test
    void wholeDaysAreLivedWithoutTheWorld() {
        classes()
                .that()
                .resideInAPackage("org.giliran.simulation.days")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        "java.lang..",
                                        "java.time..",
                                        "java.util..",
                                        "org.jspecify.annotations",
                                        "org.giliran.server.calling",
                                        "org.giliran.server.catalogue",
                                        "org.giliran.server.estimate",
                                        "org.giliran.server.hall",
                                        "org.giliran.server.opening",
                                        "org.giliran.server.ordered",
                                        "org.giliran.simulation.visitors",
                                        "org.giliran.simulation.days")
                                .or(belongToAnyOf(EventCodec.class, Chain.class)))
                .check(SIMULATION);
    }

    @Test
    void nobodyReadsTheTimeButFromAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SIMULATION);
    }
}
