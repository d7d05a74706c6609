package satchel.benchmark.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.load.Budget;
import satchel.benchmark.load.Drive;
import satchel.benchmark.load.Figures;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Slice;
import satchel.benchmark.load.Subject;
import satchel.benchmark.report.RowResult;
import satchel.benchmark.server.ServerKind;

/** Measures rows on servers that all hold the same, round by round in turns. */
public final class TableRun implements AutoCloseable {
    /**
     * @param rounds after one that warms up and is not counted
     */
    public record Plan(int size, int rounds, Budget warmUp, Budget measure) {}

    private final Plan plan;
    private final PrintStream progress;
    private final List<Subject> subjects = new ArrayList<>();

    public TableRun(Plan plan, PrintStream progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Starts the servers, one after the other, and fills them. */
    public void start(List<ServerKind> kinds, Path folder) throws IOException {
        Holdings holdings = Holdings.of(plan.size());
        for (ServerKind kind : kinds) {
            long began = System.nanoTime();
            Path own = Files.createDirectories(folder.resolve(kind.name()));
            Holdings held = holdings.copy();
            subjects.add(new Subject(kind.start(own, held), held));
            say("filled %s in %d s", kind.name(), (System.nanoTime() - began) / 1_000_000_000);
        }
    }

    public List<RowResult> run(List<Row> rows) throws IOException {
        List<RowResult> results = new ArrayList<>();
        for (Row row : rows) {
            results.add(run(row));
        }
        return results;
    }

    private RowResult run(Row row) throws IOException {
        Map<Subject, Script> scripts = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            try {
                Script script = row.script(subject);
                Drive.run(subject, script, row.connections(), plan.warmUp());
                scripts.put(subject, script);
            } catch (IOException e) {
                failures.put(subject.server().name(), "not measured: " + e.getMessage());
            }
        }
        List<Figures> figures = new ArrayList<>();
        Map<Subject, List<Slice>> slices = inTurns(row, scripts);
        slices.forEach((subject, of) -> figures.add(Figures.of(subject.server().name(), of)));
        return new RowResult(row.name(), row.title(), row.target(), figures, failures);
    }

    private Map<Subject, List<Slice>> inTurns(Row row, Map<Subject, Script> scripts)
            throws IOException {
        Map<Subject, List<Slice>> slices = new LinkedHashMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Map.Entry<Subject, Script> entry : scripts.entrySet()) {
                Subject subject = entry.getKey();
                Slice slice =
                        Drive.run(subject, entry.getValue(), row.connections(), plan.measure());
                slices.computeIfAbsent(subject, unused -> new ArrayList<>()).add(slice);
                say(
                        "%s, round %d, %s: %.3f ms CPU an operation, %.1f operations/s",
                        row.name(),
                        round,
                        subject.server().name(),
                        slice.cpuMillisPerOperation(),
                        slice.operationsPerSecond());
            }
        }
        return slices;
    }

    private void say(String what, Object... arguments) {
        progress.println(what.formatted(arguments));
    }

    @Override
    public void close() {
        subjects.forEach(subject -> subject.server().close());
    }
}
