package satchel.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and shapes: small files, packages that say their job, no circles. */
final class ShapeTest {
    private static final int LONGEST_FILE = 300;

    @Test
    void noSourceFileGrowsBeyondWhatOneCanSee() throws IOException {
        assertThat(mainSources().filter(path -> lines(path) > LONGEST_FILE)).isEmpty();
    }

    @Test
    void everyPackageSaysItsJobAndKnowsNoNull() throws IOException {
        List<Path> folders = mainSources().map(Path::getParent).distinct().toList();

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .startsWith("/*")
                                .contains("@NullMarked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "satchel.content",
                "satchel.sync.core",
                "satchel.sync.runtime",
                "satchel.dav",
                "satchel.launcher",
                "satchel.client",
                "satchel.pim"
            })
    void packagesDoNotDependOnEachOtherInCircles(String module) {
        slices().matching(module + ".(*)..").should().beFreeOfCycles().check(House.CLASSES);
    }

    private static Stream<Path> mainSources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        return Files.walk(root)
                .filter(path -> path.toString().endsWith(".java"))
                .filter(path -> path.toString().contains("/src/main/java/"))
                .filter(path -> !path.toString().contains("/target/"));
    }

    private static long lines(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
