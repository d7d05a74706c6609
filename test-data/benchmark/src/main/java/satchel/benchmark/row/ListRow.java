package satchel.benchmark.row;

import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Members;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/** Every ETag of the large calendar, as clients without sync-collection list it. */
record ListRow() implements Row {
    @Override
    public String name() {
        return "propfind";
    }

    @Override
    public String title() {
        return "PROPFIND Depth 1, all ETags";
    }

    @Override
    public Target target() {
        return new Target(8, 5);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        Members check = Members.of(events.all(), false, subject.path(events));
        Exchange list = new Exchange(subject.ask(events).list(), new Remembered(check));
        return client -> list;
    }
}
