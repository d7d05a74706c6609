package satchel.client.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.watch.WatchListener;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

/**
 * What a watch does, a line for each sync that did something. What stays wrong is said once and not
 * at every look.
 */
final class WatchLines implements WatchListener {
    private final Terminal terminal;
    private final Map<PairName, List<String>> said = new HashMap<>();

    WatchLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void watching() {
        terminal.say("Watching.");
    }

    @Override
    public void ran(NamedPair pair, RunReport report) {
        boolean wrote = report.pim().all() + report.store().all() > 0;
        if (wrote) {
            terminal.say(pair.name() + ": " + ReportText.summary(report));
        }
        complain(pair, complaints(pair, report));
    }

    @Override
    public void failed(NamedPair pair, String why) {
        complain(pair, List.of(why));
    }

    private void complain(NamedPair pair, List<String> complaints) {
        List<String> before = said.getOrDefault(pair.name(), List.of());
        complaints.stream()
                .filter(complaint -> !before.contains(complaint))
                .forEach(complaint -> terminal.complain(pair.name() + ": " + complaint));
        if (complaints.isEmpty() && !before.isEmpty()) {
            terminal.say(pair.name() + ": all right again");
        }
        said.put(pair.name(), complaints);
    }

    private static List<String> complaints(NamedPair pair, RunReport report) {
        List<String> complaints = new ArrayList<>();
        switch (report.ending()) {
            case Ending.Refused(Refusal refusal) ->
                    complaints.add(
                            "not done, and waiting for you: %s; 'satchel sync %s --consent %s' does it"
                                    .formatted(
                                            String.join("; ", refusal.reasons()),
                                            pair.name(),
                                            refusal.planHash()));
            case Ending.Misnamed(List<String> uids) -> complaints.add(ReportText.idle(uids));
            case Ending.Broken broken -> complaints.add(broken.why());
            case Ending.Finished _, Ending.Cancelled _ -> {
                // Nothing stood in the way.
            }
        }
        for (Problem problem : report.problems()) {
            complaints.add(ReportText.problem(problem));
        }
        for (Conflict conflict : report.conflicts()) {
            complaints.add(ReportText.conflict(conflict));
        }
        return complaints;
    }
}
