package satchel.client.cli;

import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** Syncs as text for people. */
record TextView(Terminal terminal) implements SyncView {
    @Override
    public void glanced(Glances glances) {
        if (glances.requests() > 0) {
            terminal.say(ReportText.glance(glances));
        }
    }

    @Override
    public void preview(SavedPair pair, Preview preview) {
        terminal.say(ReportText.pair(pair));
        terminal.say(PlanText.of(preview));
        preview.refusal()
                .ifPresent(refusal ->
                        terminal.say("It would be refused: " + ReportText.refusal(refusal)));
    }

    @Override
    public void report(SavedPair pair, RunReport report) {
        terminal.say(ReportText.pair(pair));
        terminal.say(ReportText.summary(report));
    }

    @Override
    public void failed(SavedPair pair, String why) {
        terminal.say(ReportText.pair(pair));
    }

    @Override
    public void failed(String why) {
        // Standard error says it.
    }

    @Override
    public void close() {
        // Everything has been said.
    }
}
