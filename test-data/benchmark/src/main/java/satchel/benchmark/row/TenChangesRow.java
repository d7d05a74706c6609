package satchel.benchmark.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.dav.Changes;
import satchel.benchmark.dav.Check;
import satchel.benchmark.dav.Remembered;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;
import satchel.benchmark.load.Tokens;

/** RFC 6578 with a token from before ten changes in the large calendar, asked again and again. */
record TenChangesRow() implements Row {
    @Override
    public String name() {
        return "sync-10";
    }

    @Override
    public String title() {
        return "sync-collection, 10 changes";
    }

    @Override
    public Target target() {
        return new Target(0.3, 20);
    }

    private static final int CHANGES = 10;

    @Override
    public Script script(Subject subject) throws IOException {
        HeldCollection events = subject.holdings().events();
        String token = Tokens.now(subject.server().site(), events);
        List<HeldObject> changed = change(subject, events);
        Changes check = Changes.of(changed, subject.path(events));
        Exchange sync = new Exchange(subject.ask(events).sync(token), new Remembered(check));
        return client -> sync;
    }

    private static List<HeldObject> change(Subject subject, HeldCollection events)
            throws IOException {
        List<HeldObject> changed = new ArrayList<>();
        Check saved = Check.status(200, 201, 204);
        try (HttpConnection connection = new HttpConnection(subject.server().site())) {
            for (int i = 0; i < CHANGES; i++) {
                int n = i * events.size() / CHANGES;
                HeldObject edited = events.get(n).edited("changed");
                events.replace(n, edited);
                changed.add(edited);
                var answer = connection.exchange(subject.ask(events).replace(edited));
                Optional<String> fault = saved.fault(answer);
                if (fault.isPresent()) {
                    throw new IOException("a change was not taken: " + fault.get());
                }
            }
        }
        return changed;
    }
}
