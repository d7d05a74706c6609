package satchel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Which module may know which. */
final class ModulesTest {
    private static final String[] BROWSER_SAFE = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.time..",
        "java.nio.charset",
        "java.text",
        "org.jspecify.annotations"
    };

    @Test
    void contentLinesRunsInABrowser() {
        classes()
                .that()
                .resideInAPackage("satchel.content..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("satchel.content.."))
                .because("it is compiled to JavaScript from the same bytecode")
                .check(House.CLASSES);
    }

    @Test
    void syncCoreRunsInABrowser() {
        classes()
                .that()
                .resideInAPackage("satchel.sync.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("satchel.content..", "satchel.sync.core.."))
                .because("it is compiled to JavaScript from the same bytecode")
                .check(House.CLASSES);
    }

    @Test
    void syncRuntimeKnowsNoPimAndNoServer() {
        noClasses()
                .that()
                .resideInAPackage("satchel.sync.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "satchel.client..", "satchel.pim..", "satchel.dav..", "satchel.launcher..")
                .because("it sees both sides as replicas")
                .check(House.CLASSES);
    }

    @Test
    void davServerKnowsContentLinesOnly() {
        noClasses()
                .that()
                .resideInAPackage("satchel.dav..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "satchel.sync..", "satchel.client..", "satchel.pim..", "satchel.launcher..")
                .because("server and client meet on the wire")
                .check(House.CLASSES);
    }

    @Test
    void webLauncherKnowsTheServerAndNoClient() {
        noClasses()
                .that()
                .resideInAPackage("satchel.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("satchel.sync..", "satchel.client..", "satchel.pim..")
                .because("it hands out plug-ins as files")
                .check(House.CLASSES);
    }

    @Test
    void clientApiDependsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("satchel.client.api..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are ours outside client-api",
                                other ->
                                        other.getPackageName().startsWith("satchel.")
                                                && !other.getPackageName()
                                                        .startsWith("satchel.client.api")))
                .because("plug-ins must outlive everything behind it")
                .check(House.CLASSES);
    }

    @Test
    void plugInsKnowTheClientApiAndWhatTheyCarry() {
        noClasses()
                .that()
                .resideInAPackage("satchel.pim.files..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are ours but neither client-api nor content-lines",
                                other ->
                                        other.getPackageName().startsWith("satchel.")
                                                && !other.getPackageName()
                                                        .startsWith("satchel.pim.files")
                                                && !other.getPackageName()
                                                        .startsWith("satchel.client.api")
                                                && !other.getPackageName()
                                                        .startsWith("satchel.content")))
                .because("a plug-in knows no other plug-in, no engine, no window")
                .check(House.CLASSES);
    }

    private static String[] with(String... ours) {
        String[] all = java.util.Arrays.copyOf(BROWSER_SAFE, BROWSER_SAFE.length + ours.length);
        System.arraycopy(ours, 0, all, BROWSER_SAFE.length, ours.length);
        return all;
    }
}
