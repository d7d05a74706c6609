package satchel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Third-party types stop at their door, and what decides does no I/O. */
final class DoorsTest {
    private static final Set<String> JDBC =
            Set.of(
                    "satchel.dav.store.sql",
                    "satchel.dav.store.sql.check",
                    "satchel.dav.store.sqlite",
                    "satchel.dav.store.postgres",
                    "satchel.sync.runtime.base",
                    "satchel.pim.bookmarks.firefox");

    @ParameterizedTest
    @CsvSource({
        "io.milton,               satchel.dav.milton",
        "com.github.sardine,      satchel.sync.runtime.dav.sardine",
        "org.apache.http,         satchel.sync.runtime.dav.sardine",
        "org.eclipse.swt,         satchel.client.shell",
        "org.eclipse.jface,       satchel.client.shell",
        "org.freedesktop.dbus,    satchel.bus",
        "ezvcard,                 satchel.dav.card",
        "com.pff,                 satchel.pim.outlook.pst",
        "de.siegmar.fastcsv,      satchel.pim.outlook.csv",
        "org.postgresql,          satchel.dav.store.postgres",
        "com.zaxxer.hikari,       satchel.dav.store.postgres",
    })
    void aLibraryIsImportedInOnePackage(String library, String door) {
        noClasses()
                .that()
                .resideOutsideOfPackage(door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .because(library + " stops at " + door)
                .check(House.CLASSES);
    }

    @Test
    void ical4jIsImportedInOnePackageOfTheServer() {
        assertThat(packagesThatKnow("net.fortuna.ical4j")).hasSize(1);
    }

    @Test
    void jdbcLivesInTheStoresAndWithFirefoxAlone() {
        assertThat(packagesThatKnow("java.sql", "javax.sql", "org.sqlite"))
                .isNotEmpty()
                .allMatch(JDBC::contains);
    }

    /** Only exceptions are known, to say in words what went wrong. */
    @Test
    void whatTheClientTrustsIsWhatJavaTrusts() {
        noClasses()
                .that()
                .resideInAnyPackage("satchel.client..", "satchel.sync..", "satchel.pim..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("decide about trust", DoorsTest::trusts))
                .because("an error of TLS is never passed over")
                .check(House.CLASSES);
    }

    private static boolean trusts(JavaClass other) {
        String name = other.getName();
        return (name.startsWith("javax.net.ssl.") || name.startsWith("org.apache.http.conn.ssl."))
                && !name.endsWith("Exception");
    }

    @Test
    void sharedStatementsAreForTheStoresOfTheTwoDatabases() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "satchel.dav.store.sql..",
                        "satchel.dav.store.sqlite",
                        "satchel.dav.store.postgres")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("satchel.dav.store.sql")
                .because("everybody else asks a WorkspaceStore or an AccountStore")
                .check(House.CLASSES);
    }

    @Test
    void whatDecidesDoesNoIo() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "satchel.sync.core..",
                        "satchel.content..",
                        "satchel.dav.query..",
                        "satchel.dav.card..",
                        "satchel.dav.rule..",
                        "satchel.dav.resource..",
                        "satchel.client.catalogue..",
                        "satchel.pim.outlook.item..",
                        "satchel.pim.outlook.time..",
                        "satchel.pim.outlook.text..",
                        "satchel.pim.bookmarks.tree..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("do I/O", DoorsTest::doesIo))
                .because("deciding code does no I/O")
                .check(House.CLASSES);
    }

    /** Streams over arrays and strings in memory reach nothing outside, nor do their exceptions. */
    private static boolean doesIo(JavaClass other) {
        String name = other.getName();
        boolean inMemory =
                name.startsWith("java.io.ByteArray")
                        || name.startsWith("java.io.String")
                        || name.endsWith("Exception");
        return !inMemory
                && Stream.of("java.net.", "java.nio.file.", "java.sql.", "java.io.")
                        .anyMatch(name::startsWith);
    }

    private static Set<String> packagesThatKnow(String... libraries) {
        return House.CLASSES.stream()
                .filter(ours ->
                        ours.getDirectDependenciesFromSelf().stream()
                                .map(known -> known.getTargetClass().getPackageName())
                                .anyMatch(
                                        known -> Stream.of(libraries).anyMatch(known::startsWith)))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
