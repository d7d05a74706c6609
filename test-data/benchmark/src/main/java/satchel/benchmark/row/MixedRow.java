package satchel.benchmark.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.http.Site;
import satchel.benchmark.load.ClientLife;
import satchel.benchmark.load.Exchange;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Subject;
import satchel.benchmark.load.Target;
import satchel.benchmark.load.Tokens;

/**
 * Sixteen clients, each with its own calendar: 40 % polls, 40 % syncs, 10 % GET, 5 % multiget of
 * ten, 5 % PUT.
 */
record MixedRow() implements Row {
    private static final int MULTIGET = 10;

    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public String title() {
        return "mixed load of 16 clients";
    }

    @Override
    public int connections() {
        return Holdings.CLIENTS;
    }

    @Override
    public Target target() {
        return new Target(0.2, 9);
    }

    @Override
    public Script script(Subject subject) throws IOException {
        List<ClientLife> lives = new ArrayList<>();
        List<SplittableRandom> dice = new ArrayList<>();
        Site site = subject.server().site();
        for (HeldCollection own : subject.holdings().shares()) {
            SplittableRandom random = new SplittableRandom(lives.size());
            lives.add(new ClientLife(site, own, Tokens.now(site, own), random));
            dice.add(random.split());
        }
        return client -> next(lives.get(client), dice.get(client).nextInt(100));
    }

    private static Exchange next(ClientLife life, int die) {
        if (die < 40) {
            return life.poll();
        }
        if (die < 80) {
            return life.sync();
        }
        if (die < 90) {
            return life.get();
        }
        return die < 95 ? life.multiget(MULTIGET) : life.put();
    }
}
