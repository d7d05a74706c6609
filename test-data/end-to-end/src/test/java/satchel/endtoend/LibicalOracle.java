package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.harness.Program;

/** An expander that nobody here wrote: a small C program (expand.c) around Debian's libical. */
final class LibicalOracle {
    private static final String MISSING =
            "compiling expand.c (apt-get install gcc libc6-dev libical-dev)";

    private final Program program;

    private LibicalOracle(Program program) {
        this.program = program;
    }

    static LibicalOracle compiledIn(Path folder) throws IOException {
        Path source = folder.resolve("expand.c");
        try (var resource = LibicalOracle.class.getResourceAsStream("expand.c")) {
            Files.copy(Objects.requireNonNull(resource), source);
        }
        Path binary = folder.resolve("expand");
        Program.installed("gcc", "gcc")
                .with("-O1", "-o", binary.toString(), source.toString(), "-lical")
                .run()
                .orFail(MISSING);
        return new LibicalOracle(Program.of(binary.toString()));
    }

    /** The instances of all objects from one year to another, both included. */
    List<OracleInstance> expand(List<GeneratedRecord> objects, int firstYear, int lastYear) {
        StringBuilder input = new StringBuilder();
        objects.forEach(object -> input.append(object.text()).append("=\r\n"));
        return program.with(Integer.toString(firstYear), Integer.toString(lastYear))
                .run(input.toString())
                .orFail("expand")
                .out()
                .lines()
                .map(OracleInstance::of)
                .toList();
    }
}
