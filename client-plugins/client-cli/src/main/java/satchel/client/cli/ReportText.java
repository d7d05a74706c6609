package satchel.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

/** What a run did and what it left, as sentences. */
final class ReportText {
    private ReportText() {}

    static String pair(SavedPair pair) {
        return "%s %s %s %s (%s)"
                .formatted(
                        pair.pim(),
                        databases(pair),
                        arrow(pair),
                        pair.collection(),
                        Word.of(pair.mode()));
    }

    static String databases(SavedPair pair) {
        return pair.parts().stream().map(Part::toString).collect(Collectors.joining(" + "));
    }

    private static String arrow(SavedPair pair) {
        if (pair.mode() == Mode.TWO_WAY) {
            return "↔";
        }
        return switch (pair.direction()) {
            case TO_STORE -> "→";
            case TO_PIM -> "←";
        };
    }

    static String glance(Glances glances) {
        return "looked at %d collections with %d %s"
                .formatted(
                        glances.marks().size(),
                        glances.requests(),
                        glances.requests() == 1 ? "request" : "requests");
    }

    /** One line that never sounds like success where there was none. */
    static String summary(RunReport report) {
        return switch (report.ending()) {
            case Ending.Finished _ -> done(report);
            case Ending.Cancelled _ -> "stopped; " + soFar(report);
            case Ending.Refused _, Ending.Misnamed _ -> "not done; " + soFar(report);
            case Ending.Broken _ -> "failed; " + soFar(report);
        };
    }

    private static String soFar(RunReport report) {
        return report.pim().all() + report.store().all() == 0
                ? "nothing was written"
                : "until then: " + done(report);
    }

    private static String done(RunReport report) {
        List<String> parts = new ArrayList<>();
        parts.add("server: " + counts(report.store()));
        parts.add("PIM: " + counts(report.pim()));
        if (report.adopted() > 0) {
            parts.add(report.adopted() + " matched without writing");
        }
        if (report.forgotten() > 0) {
            parts.add(report.forgotten() + " gone from both");
        }
        if (report.setAside() > 0) {
            parts.add(report.setAside() + " no longer within the filter, left as they are");
        }
        parts.add(report.requests() + (report.requests() == 1 ? " request" : " requests"));
        return String.join("; ", parts);
    }

    static String refusal(Refusal refusal) {
        return String.join("; ", refusal.reasons())
                + "; --dry-run shows which; to do it all the same, add --consent "
                + refusal.planHash();
    }

    /** Left out or taken alone, a record must be in the plan: its name may be mistyped. */
    static String idle(List<String> uids) {
        return "nothing is planned for "
                + String.join(", ", uids)
                + "; 'sync --dry-run' lists the records that something is planned for";
    }

    static String problem(Problem problem) {
        String name =
                problem.uid().equals(problem.id().value())
                        ? problem.uid()
                        : problem.uid() + " (" + problem.id() + ")";
        String where = problem.side() == Side.PIM ? " in the PIM: " : " on the server: ";
        return name + where + problem.why();
    }

    static String conflict(Conflict conflict) {
        return conflict.uid()
                + ": changed differently on both sides; both were left as they are"
                + " ('satchel conflicts' shows and settles them)";
    }

    /** Nothing is remembered of it, so it cannot be settled later. */
    static String conflictOfOnce(Conflict conflict) {
        return conflict.uid()
                + ": differs on the two sides; both were left as they are (--conflicts says who wins)";
    }

    private static String counts(Counts counts) {
        return counts.all() == 0
                ? "nothing to write"
                : "%d created, %d updated, %d deleted"
                        .formatted(counts.created(), counts.updated(), counts.deleted());
    }
}
