package org.giliran.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.giliran.journal.FileDisk;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;

/** The last word of a package says whether it touches the world; plain ones never do. */
class ImportsTest {
    private static final String ROOT = "org.giliran.server";

    /** Records and words without behaviour; what they mean is decided in a plain package. */
    private static final String REPORTS = "org.giliran.api.device";

    private static final Set<String> WORLDLY =
            Set.of(
                    "web",
                    "db",
                    "link",
                    "screen",
                    "cabinet",
                    "escpos",
                    "serial",
                    "gpio",
                    "simulated",
                    "workbench",
                    "desk",
                    "platform");

    /** Parts of java.base that a plain package may use; not its files, sockets and buffers. */
    private static final Set<String> PLAIN_JAVA =
            Set.of(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.math",
                    "java.text",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.time.zone",
                    "java.util",
                    "java.util.function",
                    "java.util.random",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations");

    /** What was compiled beside Main, so without tests. */
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    private static final DescribedPredicate<JavaClass> PLAIN =
            DescribedPredicate.describe("plain", ImportsTest::isPlain);

    private static final DescribedPredicate<JavaClass> FREE_FOR_PLAIN =
            DescribedPredicate.describe(
                    "plain, or of plain Java, or words of a device's report",
                    c ->
                            isPlain(c.getBaseComponentType())
                                    || isOfPlainJava(c)
                                    || c.getBaseComponentType().getPackageName().equals(REPORTS));

    private static boolean isPlain(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".")
                && !WORLDLY.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isOfPlainJava(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive() || PLAIN_JAVA.contains(base.getPackageName());
    }

    @Test
    void plainPackagesImportPlainJavaAndEachOther() {
        classes()
                .that(PLAIN)
                .should()
                .onlyDependOnClassesThat(FREE_FOR_PLAIN)
                .because("the core must run the same everywhere, without clock, disk or network")
                .check(PRODUCT);
    }

    @Test
    void theCoreIsPlain() {
        var plain = new TreeSet<String>();
        PRODUCT.stream().filter(PLAIN).forEach(c -> plain.add(c.getPackageName()));
        assertEquals(
                Set.of(
                        ROOT + ".advice",
                        ROOT + ".backup",
                        ROOT + ".calling",
                        ROOT + ".catalogue",
                        ROOT + ".device",
                        ROOT + ".estimate",
                        ROOT + ".hall",
                        ROOT + ".note",
                        ROOT + ".opening",
                        ROOT + ".ordered",
                        ROOT + ".replay",
                        ROOT + ".ticket",
                        ROOT + ".voice",
                        ROOT + ".watch"),
                plain);
    }

    @Test
    void plainPackagesDependOnEachOtherInOneDirection() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(PRODUCT.that(PLAIN));
    }

    @Test
    void openingKnowsTheCatalogueAlone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".opening")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".hall", ROOT + ".calling", ROOT + ".estimate", ROOT + ".ordered")
                .because("what decides for all screens must not need a day to be asked")
                .check(PRODUCT);
    }

    @Test
    void nobodyButAClockReadsTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .because("time is an argument, or a clock that was handed in")
                .check(PRODUCT);
    }

    /** Main for the server; the commands and the opener of a data folder for theirs. */
    @Test
    void onlyWhatAPersonStartsChoosesTheClockAndTheDisk() {
        classes()
                .that(DescribedPredicate.describe("choose clock or disk", ImportsTest::chooses))
                .should()
                .resideInAnyPackage(ROOT, ROOT + ".setup.desk", ROOT + ".setup.link")
                .check(PRODUCT);
    }

    private static boolean chooses(JavaClass type) {
        boolean clock =
                type.getMethodCallsFromSelf().stream()
                        .anyMatch(
                                call ->
                                        call.getTargetOwner().isEquivalentTo(InstantSource.class)
                                                && call.getName().equals("system"));
        boolean disk =
                type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FileDisk.class));
        return clock || disk;
    }

    @Test
    void theDeskKnowsNoRouteAndNoTable() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".desk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..web..", "..db..", "..platform..", "io.javalin..", "java.sql..")
                .check(PRODUCT);
    }
}
