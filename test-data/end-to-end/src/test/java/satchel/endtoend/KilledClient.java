package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.FaultProxy;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.fault.Answer;
import satchel.testdata.harness.fault.Fault;

/** A client that dies as by kill -9, at a request that the proxy before its server sees. */
record KilledClient(Process process) {
    private static final int MOST_SECONDS = 60;

    /** As if it had been paired before passwords had a place of their own: that costs no start. */
    static SatchelClient paired(ProxiedServer server, Path home) throws IOException {
        SatchelClient client = new SatchelClient(Checkout.find(), home);
        String catalogue = client.program().resolveSibling("catalogue").toString();
        client.run("plugins", "install", "files", "--from", catalogue).orFail("plugins install");
        Files.writeString(
                home.resolve("satchel/accounts.json"),
                "{\"accounts\": [{\"server\": \"%s\", \"user\": \"%s\", \"password\": \"%s\"}]}"
                        .formatted(
                                server.proxy().address(),
                                server.server().account().user(),
                                server.server().account().password()));
        return client;
    }

    static KilledClient of(Program program) {
        return new KilledClient(program.start());
    }

    /**
     * @param request counted from one
     * @param done whether the server carries that request out before
     * @return false if it came to its end first
     */
    boolean diesAt(FaultProxy proxy, int request, boolean done) throws InterruptedException {
        AtomicInteger seen = new AtomicInteger();
        proxy.set((asked, server) -> {
            int now = seen.incrementAndGet();
            if (now > request || now == request && !done) {
                return die();
            }
            Answer answer = server.ask(asked);
            return now == request ? die() : Optional.of(answer);
        });
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            die();
            throw new AssertionError("the client neither died nor ended");
        }
        proxy.set(Fault.NONE);
        return seen.get() >= request;
    }

    Optional<Answer> die() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        return Optional.empty();
    }
}
