package satchel.benchmark.load;

import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.dav.Ask;
import satchel.benchmark.server.RunningServer;

/** A server under measurement, and what it must hold. */
public record Subject(RunningServer server, Holdings holdings) {
    public Ask ask(HeldCollection collection) {
        return new Ask(server.site(), collection);
    }

    public String path(HeldCollection collection) {
        return collection.path(server.site());
    }
}
