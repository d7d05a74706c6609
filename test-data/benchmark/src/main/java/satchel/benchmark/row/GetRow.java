package satchel.benchmark.row;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.dav.SameBody;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;

/** One event, any of the large calendar. */
public record GetRow(int connections) implements Row {
    @Override
    public String name() {
        return "get-" + connections;
    }

    @Override
    public String title() {
        return connections == 1 ? "GET, 1 connection" : "GET, 16 connections";
    }

    @Override
    public Target target() {
        return new Target(0.15, 12);
    }

    @Override
    public Script script(Subject subject) {
        HeldCollection events = subject.holdings().events();
        List<RandomGenerator> randoms = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            randoms.add(new SplittableRandom(client));
        }
        return client -> {
            HeldObject event = events.get(randoms.get(client).nextInt(events.size()));
            return new Exchange(subject.ask(events).get(event), new SameBody(event));
        };
    }
}
