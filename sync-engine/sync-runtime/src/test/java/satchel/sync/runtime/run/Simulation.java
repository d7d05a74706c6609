package satchel.sync.runtime.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica;
import satchel.sync.runtime.replica.Replica;

/**
 * Several clients of one collection, each with a program of its own, over bad networks. Everything
 * that happens comes out of the seed: what users do, when clients sync, what goes wrong, and what
 * happens in the middle of what. Time is the order of that.
 */
final class Simulation {
    private static final int MOST_CLIENTS = 3;
    private static final int RECORDS = 4;
    private static final int MOST_EVENTS = 16;
    private static final int MOST_RUNS = 12;
    private static final String BYSTANDER = "z";

    private final Random random;
    private final MemoryReplica server = new MemoryReplica("store");
    private final Network.Weather weather = new Network.Weather();
    private final List<Bench> clients = new ArrayList<>();
    private final Set<Bench> running = new HashSet<>();
    private boolean resting;

    /** Texts of which each was written once, and those that a user replaced or deleted. */
    private final Set<String> written = new LinkedHashSet<>();

    private final Set<String> replaced = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> made = new TreeSet<>();

    /**
     * @param befall what is wrong with each client, if anything is
     */
    Simulation(Path folder, long seed, Consumer<Bench> befall) {
        random = new Random(seed);
        server.behave(pick(MemoryReplica.Server.whole()));
        if (Math.floorMod(seed, 3) == 1) {
            server.compareStates();
        }
        ConflictPolicy policy = pick(ConflictPolicy.values());
        int count = 1 + random.nextInt(MOST_CLIENTS);
        for (int i = 0; i < count; i++) {
            Bench client =
                    new Bench(
                            folder.resolve("client-" + i),
                            server,
                            Mode.TWO_WAY,
                            Deletions.KEEP,
                            policy);
            befall.accept(client);
            UnaryOperator<Replica> before = client.beforeStore;
            client.beforeStore =
                    real -> before.apply(new Network(real, random, this::delay, weather));
            clients.add(client);
        }
        server.put(BYSTANDER, Events.event(BYSTANDER, "Bystander"));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Until nothing more happens. */
    void play() {
        weather.badness = random.nextInt(3) * 10;
        for (int events = random.nextInt(MOST_EVENTS); events >= 0; events--) {
            happen();
        }
        weather.badness = 0;
        resting = true;
    }

    private void happen() {
        if (random.nextBoolean()) {
            userActs();
        } else {
            sync(clients.get(random.nextInt(clients.size())));
        }
    }

    /** While somebody waits for the network, the world goes on. */
    private void delay() {
        if (resting) {
            return;
        }
        if (running.size() < clients.size() && random.nextInt(12) == 0) {
            happen();
        } else if (random.nextInt(20) == 0) {
            userActs();
        }
    }

    private void userActs() {
        int where = random.nextInt(clients.size() + 1);
        MemoryReplica side = where < clients.size() ? clients.get(where).pim : server;
        String uid = "u" + random.nextInt(RECORDS);
        String there = side.texts().get(uid);
        if (there == null) {
            make(side, uid);
        } else if (random.nextInt(4) == 0) {
            Bench.marks(there).forEach(replaced::add);
            deleted.add(uid);
            side.remove(uid);
        } else {
            edit(side, uid, there);
        }
    }

    private void make(MemoryReplica side, String uid) {
        String mark = mark();
        made.add(uid);
        side.put(uid, Events.event(uid, mark));
    }

    private void edit(MemoryReplica side, String uid, String there) {
        String property = random.nextBoolean() ? "SUMMARY" : "LOCATION";
        Bench.values(there, property + ":").forEach(replaced::add);
        side.put(uid, Events.changed(there, property, mark()));
    }

    private String mark() {
        String mark = "text " + written.size();
        written.add(mark);
        return mark;
    }

    /** It may die at any of its steps. */
    private void sync(Bench client) {
        if (!running.add(client)) {
            return;
        }
        int[] left = {random.nextInt(4) == 0 ? random.nextInt(30) : Integer.MAX_VALUE};
        client.onStep(step -> {
            if (left[0]-- == 0) {
                throw new Bench.Crash();
            }
        });
        try {
            run(client);
        } catch (Bench.Crash killed) {
            client.onStep(step -> {});
        } finally {
            running.remove(client);
        }
    }

    /** With the user's consent to whatever the guard asks about. */
    private static RunReport run(Bench client) {
        RunReport report = client.run();
        return report.ending() instanceof Ending.Refused(Refusal refusal)
                ? client.run(Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())))
                : report;
    }

    /** Laws that do not hold once everybody has synchronised over a good network. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        Map<Bench, Set<String>> parked = settle(broken);
        Set<String> lost = new LinkedHashSet<>(written);
        lost.removeAll(replaced);
        clients.forEach(client -> lost.removeAll(client.marksAnywhere()));
        server.texts().values().forEach(text -> lost.removeAll(Bench.marks(text)));
        require(lost.isEmpty(), "no version of a user is lost, but " + lost, broken);
        for (Bench client : clients) {
            Map<String, String> pim = said(client.pim, parked.getOrDefault(client, Set.of()));
            Map<String, String> store = said(server, parked.getOrDefault(client, Set.of()));
            require(pim.equals(store), "all sides are equal: " + pim + " and " + store, broken);
        }
        Set<String> vanished = new TreeSet<>(made);
        vanished.removeAll(deleted);
        vanished.removeAll(server.texts().keySet());
        require(vanished.isEmpty(), "nothing vanishes undeleted, but " + vanished, broken);
        return broken;
    }

    private static Map<String, String> said(MemoryReplica side, Set<String> without) {
        Map<String, String> said = new TreeMap<>();
        side.texts().forEach((uid, text) -> said.put(uid, String.join(" at ", Bench.marks(text))));
        said.keySet().removeAll(without);
        return said;
    }

    /** Everybody in turn until nobody has anything to do. */
    private Map<Bench, Set<String>> settle(List<String> broken) {
        Map<Bench, Set<String>> parked = new HashMap<>();
        boolean quiet = false;
        for (int turn = 0; turn < MOST_RUNS && !quiet; turn++) {
            quiet = true;
            for (Bench client : clients) {
                client.onStep(step -> {});
                RunReport report = run(client);
                Set<String> waiting = new HashSet<>();
                report.conflicts().forEach(conflict -> waiting.add(conflict.uid()));
                parked.put(client, waiting);
                require(report.problems().isEmpty(), "no problems: " + report, broken);
                quiet &= report.pim().all() + report.store().all() == 0;
            }
        }
        require(quiet, "everybody comes to rest", broken);
        return parked;
    }

    private static void require(boolean holds, String law, List<String> broken) {
        if (!holds && !broken.contains(law)) {
            broken.add(law);
        }
    }

    @Override
    public String toString() {
        return clients.size() + " clients, " + clients.getFirst().terms.conflicts();
    }
}
