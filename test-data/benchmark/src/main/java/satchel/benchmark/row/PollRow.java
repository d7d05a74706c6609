package satchel.benchmark.row;

import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Tag;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/** What most requests of most clients are: has anything changed in the large calendar? */
record PollRow() implements Row {
    @Override
    public String name() {
        return "poll";
    }

    @Override
    public String title() {
        return "CTag poll";
    }

    @Override
    public Target target() {
        return new Target(0.15, 9);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        Exchange poll = new Exchange(subject.ask(events).poll(), new Tag(subject.path(events)));
        return client -> poll;
    }
}
