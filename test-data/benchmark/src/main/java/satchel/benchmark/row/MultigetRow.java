package satchel.benchmark.row;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.dav.Members;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/** A hundred bodies by their hrefs, from all over the large calendar. */
record MultigetRow() implements Row {
    @Override
    public String name() {
        return "multiget";
    }

    @Override
    public String title() {
        return "multiget of 100";
    }

    @Override
    public Target target() {
        return new Target(0.8, 16);
    }

    private static final int OBJECTS = 100;
    private static final int SETS = 50;

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        SplittableRandom random = new SplittableRandom(1);
        List<Exchange> sets = new ArrayList<>();
        for (int set = 0; set < SETS; set++) {
            List<HeldObject> some =
                    random.ints(0, events.size())
                            .distinct()
                            .limit(Math.min(OBJECTS, events.size()))
                            .mapToObj(events::get)
                            .toList();
            Members check = Members.of(some, true, subject.path(events));
            sets.add(new Exchange(subject.ask(events).multiget(some), new Remembered(check)));
        }
        AtomicInteger next = new AtomicInteger();
        return client -> sets.get(next.getAndIncrement() % SETS);
    }
}
