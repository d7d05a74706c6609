package satchel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
final class ModulesTest {
    private static final Set<String> OF_THE_MACHINE =
            Set.of(
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime",
                    "java.lang.ClassLoader",
                    "java.time.Clock",
                    "java.time.InstantSource");

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
    void whatRunsInABrowserHasNoClockNoThreadsAndNoReflection() {
        noClasses()
                .that()
                .resideInAnyPackage("satchel.content..", "satchel.sync.core..")
                .should()
                .dependOnClassesThat(describe("are of the machine", ModulesTest::isOfTheMachine))
                .orShould()
                .callMethodWhere(describe("asks the time", ModulesTest::asksTheTime))
                .orShould()
                .callMethodWhere(describe("reflects", ModulesTest::reflects))
                .because("it decides, and decides the same on every machine")
                .check(House.CLASSES);
    }

    private static boolean isOfTheMachine(JavaClass other) {
        return OF_THE_MACHINE.contains(other.getName());
    }

    private static boolean asksTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getPackageName();
        String name = call.getName();
        return (owner.equals("java.time") && name.equals("now"))
                || name.equals("currentTimeMillis")
                || name.equals("nanoTime");
    }

    private static boolean reflects(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Class.class)
                && !call.getName().equals("getSimpleName")
                && !call.getName().equals("isInstance")
                && !call.getName().equals("cast");
    }

    @Test
    void theClientKnowsNoServer() {
        noClasses()
                .that()
                .resideInAnyPackage("satchel.client..", "satchel.pim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("satchel.dav..", "satchel.launcher..")
                .because("server and client meet on the wire")
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
                        describe(
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
        classes()
                .that()
                .resideInAPackage("satchel.pim..")
                .should(
                        new ArchCondition<JavaClass>(
                                "know of ours only client-api, content-lines, session-bus and durable-files") {
                            @Override
                            public void check(JavaClass plugIn, ConditionEvents events) {
                                plugIn.getDirectDependenciesFromSelf().stream()
                                        .filter(known -> isForeign(plugIn, known.getTargetClass()))
                                        .map(known ->
                                                SimpleConditionEvent.violated(
                                                        known, known.getDescription()))
                                        .forEach(events::add);
                            }
                        })
                .because("a plug-in knows no other plug-in, no engine, no window")
                .check(House.CLASSES);
    }

    private static boolean isForeign(JavaClass plugIn, JavaClass known) {
        String name = known.getPackageName() + ".";
        return name.startsWith("satchel.")
                && !name.startsWith("satchel.client.api.")
                && !name.startsWith("satchel.content.")
                && !name.startsWith("satchel.bus.")
                && !name.startsWith("satchel.file.")
                && !name.startsWith(own(plugIn));
    }

    /** Such as {@code satchel.pim.files.}: each plug-in has its own package below satchel.pim. */
    private static String own(JavaClass plugIn) {
        String[] parts = plugIn.getPackageName().split("\\.");
        return parts[0] + "." + parts[1] + "." + parts[2] + ".";
    }

    private static String[] with(String... ours) {
        String[] all = java.util.Arrays.copyOf(BROWSER_SAFE, BROWSER_SAFE.length + ours.length);
        System.arraycopy(ours, 0, all, BROWSER_SAFE.length, ours.length);
        return all;
    }
}
