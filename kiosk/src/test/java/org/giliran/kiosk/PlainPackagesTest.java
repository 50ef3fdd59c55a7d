package org.giliran.kiosk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.giliran.program.Backoff;
import org.giliran.program.Html;
import org.giliran.ui.Languages;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

final class PlainPackagesTest {
    private static final String[] PLAIN = {
        "java.lang..",
        "java.time..",
        "java.util..",
        "org.jspecify.annotations",
        "org.giliran.api",
        "org.giliran.api.board",
        "org.giliran.api.device",
        "org.giliran.api.ticket",
        "org.giliran.hardware.printer",
        "org.giliran.hardware.scanner",
        "org.giliran.hardware.button",
        "org.giliran.kiosk.course",
        "org.giliran.kiosk.panel",
        "org.giliran.kiosk.simple",
        "org.giliran.kiosk.visit"
    };

    private final JavaClasses kiosk =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.giliran.kiosk");

    @Test
    void whatBecomesOfATouchIsDecidedWithoutTheWorld() {
        classes()
                .that()
                .resideInAnyPackage(
                        "org.giliran.kiosk.visit",
                        "org.giliran.kiosk.panel",
                        "org.giliran.kiosk.simple",
                        "org.giliran.kiosk.course")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(PLAIN)
                                .or(type(Backoff.class))
                                .or(type(Html.class))
                                .or(type(Languages.class)))
                .check(kiosk);
    }

    @Test
    void theCourseHasNoClockNoThreadAndNoChanceOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("org.giliran.kiosk.course")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage("java.util.concurrent..", "java.util.random..")
                                .or(type(Thread.class)))
                .check(kiosk);
    }
}
