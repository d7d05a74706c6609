package satchel.benchmark.row;

import java.io.IOException;
import java.util.List;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Changes;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;
import satchel.benchmark.load.Tokens;

/** RFC 6578 with the newest token: nothing to tell. */
record NoChangeRow() implements Row {
    @Override
    public String name() {
        return "sync-none";
    }

    @Override
    public String title() {
        return "sync-collection, no change";
    }

    @Override
    public Target target() {
        return new Target(0.2, 14);
    }

    @Override
    public Script script(Subject subject) throws IOException {
        HeldCollection events = subject.holdings().events();
        String token = Tokens.now(subject.server().site(), events);
        Changes check = Changes.of(List.of(), subject.path(events));
        Exchange sync = new Exchange(subject.ask(events).sync(token), new Remembered(check));
        return client -> sync;
    }
}
