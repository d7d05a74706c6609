package satchel.benchmark.row;

import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Changes;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/** RFC 6578 with an empty token: the whole large calendar and a token. */
record FirstSyncRow() implements Row {
    @Override
    public String name() {
        return "sync-initial";
    }

    @Override
    public String title() {
        return "sync-collection, initial";
    }

    @Override
    public Target target() {
        return new Target(8, 7);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        Changes check = Changes.of(events.all(), subject.path(events));
        Exchange sync = new Exchange(subject.ask(events).sync(""), new Remembered(check));
        return client -> sync;
    }
}
