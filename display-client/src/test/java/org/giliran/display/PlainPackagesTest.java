package org.giliran.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

final class PlainPackagesTest {
    @Test
    void whatAWallShowsIsDecidedWithoutTheWorld() {
        var display =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.giliran.display");
        classes()
                .that()
                .resideInAPackage("org.giliran.display.wall")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations",
                        "org.giliran.api",
                        "org.giliran.api.board",
                        "org.giliran.api.device",
                        "org.giliran.display.wall")
                .check(display);
    }
}
