package satchel.benchmark.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.NewEvents;
import satchel.benchmark.dav.Check;
import satchel.benchmark.dav.SameBody;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/**
 * New events, each durable before it is answered: into the large calendar on one connection, into
 * sixteen calendars of one user on sixteen.
 */
public record PutRow(int connections) implements Row {
    @Override
    public String name() {
        return "put-" + connections;
    }

    @Override
    public String title() {
        return connections == 1 ? "durable PUT, 1 connection" : "durable PUT, 16 connections";
    }

    @Override
    public Target target() {
        return new Target(0.35, 11);
    }

    @Override
    public Script script(Subject subject) {
        List<Writer> writers = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            HeldCollection collection =
                    connections == 1
                            ? subject.holdings().events()
                            : subject.holdings().shares().get(client);
            writers.add(new Writer(subject, collection, new NewEvents(client)));
        }
        return new Writing(subject, writers, new ConcurrentHashMap<>());
    }

    private record Writer(Subject subject, HeldCollection collection, NewEvents events) {}

    private record Writing(
            Subject subject, List<Writer> writers, ConcurrentHashMap<Integer, HeldObject> last)
            implements Script {
        @Override
        public Exchange next(int client) {
            Writer writer = writers.get(client);
            HeldObject event = writer.events().next();
            writer.collection().add(event);
            last.put(client, event);
            return new Exchange(subject.ask(writer.collection()).create(event), Check.status(201));
        }

        /** What was acknowledged last can be read back. */
        @Override
        public Optional<String> afterwards(HttpConnection connection) throws IOException {
            for (var written : last.entrySet()) {
                HeldCollection collection = writers.get(written.getKey()).collection();
                var answer = connection.exchange(subject.ask(collection).get(written.getValue()));
                Optional<String> fault = new SameBody(written.getValue()).fault(answer);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
    }
}
