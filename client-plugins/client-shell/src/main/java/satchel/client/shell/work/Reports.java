package satchel.client.shell.work;

import java.util.ArrayList;
import java.util.List;
import satchel.client.shell.desk.Outcome;
import satchel.client.sync.PlanWords;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.RunReport;

/** A run's report in the window's sentences. */
final class Reports {
    private Reports() {}

    static Outcome of(RunReport report) {
        List<String> problems = new ArrayList<>();
        for (Problem problem : report.problems()) {
            problems.add(
                    problem.uid()
                            + " in the "
                            + PlanWords.place(problem.side())
                            + ": "
                            + problem.why());
        }
        for (Conflict conflict : report.conflicts()) {
            problems.add(
                    conflict.uid()
                            + ": changed differently on both sides; both were left as they are");
        }
        String counts =
                "Server: " + report.store().sentence() + ". PIM: " + report.pim().sentence() + ".";
        return new Outcome(beginning(report.ending()) + " " + counts, problems);
    }

    private static String beginning(Ending ending) {
        return switch (ending) {
            case Ending.Finished() -> "Done.";
            case Ending.Cancelled() -> "Stopped; the next sync goes on from here.";
            case Ending.Refused(var refusal) ->
                    "Refused: " + String.join("; ", refusal.reasons()) + ".";
            case Ending.Misnamed(var uids) ->
                    "Nothing is planned any more for " + String.join(", ", uids) + ".";
            case Ending.Broken(var kind, var why) -> why + ".";
        };
    }
}
