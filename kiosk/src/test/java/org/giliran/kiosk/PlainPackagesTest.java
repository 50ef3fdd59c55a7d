package org.giliran.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

final class PlainPackagesTest {
    @Test
    void whatBecomesOfATouchIsDecidedWithoutTheWorld() {
        var kiosk =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.giliran.kiosk");
        classes()
                .that()
                .resideInAnyPackage("org.giliran.kiosk.visit", "org.giliran.kiosk.panel")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations",
                        "org.giliran.api",
                        "org.giliran.api.board",
                        "org.giliran.api.ticket",
                        "org.giliran.hardware.printer",
                        "org.giliran.hardware.scanner",
                        "org.giliran.hardware.button",
                        "org.giliran.kiosk.panel",
                        "org.giliran.kiosk.visit")
                .check(kiosk);
    }
}
