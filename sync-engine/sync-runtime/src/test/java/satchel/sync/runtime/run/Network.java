package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * What is between a client and the server: it takes its time, in which the world goes on, and it
 * drops, cuts and repeats requests and loses answers, as often as its badness says.
 */
record Network(Replica server, Random random, Runnable delay, Weather weather) implements Replica {
    /** How bad it is, from 0 for a good network to 100 for one that lets nothing through. */
    static final class Weather {
        int badness;
    }

    private boolean goesWrong() {
        return random.nextInt(100) < weather.badness;
    }

    private static ReplicaException broken() {
        return new ReplicaException(ReplicaException.Kind.UNREACHABLE, "the connection is cut");
    }

    /** A server may forget what a token stands for: then it lists everything. */
    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        delay.run();
        if (goesWrong()) {
            throw broken();
        }
        Listing listing = goesWrong() ? forgotten(since) : server.list(since);
        delay.run();
        if (goesWrong()) {
            throw broken();
        }
        return listing;
    }

    private Listing forgotten(Optional<SyncState> since) throws ReplicaException {
        Listing.Complete all = (Listing.Complete) server.list(Optional.empty());
        return since.isPresent() ? all.afterLoss() : all;
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        delay.run();
        List<Fetched> answers = new ArrayList<>();
        server.fetch(ids, answers::add);
        delay.run();
        for (Fetched answer : answers) {
            if (goesWrong()) {
                throw broken();
            }
            sink.accept(answer);
        }
    }

    /** Writes arrive in any order; of some nobody hears, and after some the connection is gone. */
    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        List<Write> arriving = new ArrayList<>(writes);
        Collections.shuffle(arriving, random);
        for (Write write : arriving) {
            delay.run();
            sink.accept(goesWrong() ? mishap(write) : server(write));
            if (goesWrong() && goesWrong()) {
                throw broken();
            }
        }
    }

    private WriteOutcome mishap(Write write) throws ReplicaException {
        return switch (random.nextInt(4)) {
            case 0 -> new WriteOutcome.Unknown(write, "the request was dropped");
            case 1 -> {
                server(write);
                yield new WriteOutcome.Unknown(write, "the answer was lost");
            }
            case 2 -> {
                server(write);
                delay.run();
                yield server(write); // sent twice; this is the answer that arrives
            }
            default -> {
                WriteOutcome first = server(write);
                delay.run();
                server(write);
                yield first;
            }
        };
    }

    private WriteOutcome server(Write write) throws ReplicaException {
        List<WriteOutcome> outcomes = new ArrayList<>();
        server.write(List.of(write), outcomes::add);
        return outcomes.getFirst();
    }

    @Override
    public void close() {
        server.close();
    }
}
