package satchel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The last cell of each row of docs/dav-compliance.md names tests that are there: {@code Class},
 * {@code Class.method}, or a method alone, of the class named before it or of that of the section.
 */
final class ComplianceTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern OF_SECTION =
            Pattern.compile("Tests (?:without a class )?are in `(?:\\w+/)?(\\w+)`");
    private static final Pattern NAME = Pattern.compile("`(?:([A-Z]\\w*)\\.?)?([a-z]\\w*)?`");
    private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern ABOVE = Pattern.compile("\\b(?:extends|implements)([\\w\\s,]+)");

    private final Map<String, String> sources = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private int known;

    @Test
    void eachRowNamesTestsThatAreThere() throws IOException {
        readSources();
        String section = "";
        for (String line : Files.readAllLines(ROOT.resolve("docs/dav-compliance.md"))) {
            if (line.startsWith("#")) {
                section = "";
            } else if (line.startsWith("|")) {
                check(line, section);
            } else {
                section =
                        OF_SECTION
                                .matcher(line)
                                .results()
                                .map(found -> found.group(1))
                                .findFirst()
                                .orElse(section);
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(known).isGreaterThan(400);
    }

    private void check(String row, String section) {
        if (row.chars().filter(c -> c == '`').count() % 2 != 0) {
            unknown.add("a quotation without its end in: " + row);
        }
        String[] cells = row.split("\\|");
        String before = section;
        for (MatchResult name : NAME.matcher(cells[cells.length - 1]).results().toList()) {
            String type = name.group(1) == null ? before : name.group(1);
            String method = name.group(2) == null ? "" : name.group(2);
            boolean there =
                    method.isEmpty()
                            ? sources.containsKey(type)
                            : methods(type).contains(method)
                                    || (name.group(1) == null && methods(section).contains(method));
            before = type;
            known++;
            if (!there) {
                unknown.add(name.group() + " in: " + row);
            }
        }
    }

    /** Its own and those of the contracts that it runs. */
    private Set<String> methods(String type) {
        Set<String> methods = new TreeSet<>();
        String source = sources.getOrDefault(type, "");
        METHOD.matcher(source).results().forEach(found -> methods.add(found.group(1)));
        ABOVE.matcher(source)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("[\\s,]+")))
                .filter(above -> !above.equals(type) && sources.containsKey(above))
                .forEach(above -> methods.addAll(methods(above)));
        return methods;
    }

    private void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(ComplianceTest::isTest).toList()) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/test/") && !path.contains("/target/");
    }
}
