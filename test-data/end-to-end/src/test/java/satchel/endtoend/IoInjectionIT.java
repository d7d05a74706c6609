package satchel.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelServer;

/**
 * R3 on the real process: the kernel's answers to its writes are changed while it runs. A full disk
 * passes; a disk that fails stops all writes until a restart, for after a failed fsync nobody knows
 * what is on it.
 */
@Tag("programs")
final class IoInjectionIT {
    private static final int BEFORE = 20;

    private record Fault(String calls, String error, int answer) {
        /** A body that is there already leaves a draft to be removed, another one none. */
        String body(Path data) throws Exception {
            return calls.startsWith("unlink") ? KNOWN : newPlace(data, toString());
        }
    }

    private static final String KNOWN = "there already";

    /** Of what puts a body in its place and tidies up: nothing is in doubt after any of them. */
    private static final List<Fault> FAULTS =
            List.of(
                    new Fault("rename,renameat,renameat2", "EIO", 500),
                    new Fault("rename,renameat,renameat2", "ENOSPC", 507),
                    new Fault("rename,renameat,renameat2", "EINTR", 500),
                    new Fault("mkdir,mkdirat", "EIO", 500),
                    new Fault("mkdir,mkdirat", "ENOSPC", 507),
                    new Fault("unlink,unlinkat", "EIO", 500),
                    new Fault("unlink,unlinkat", "EINTR", 500));

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "pwrite64,        EIO,    stopped",
        "pwrite64,        ENOSPC, goes on",
        "'fdatasync,fsync', EIO,    stopped",
        "'fdatasync,fsync', ENOSPC, stopped",
        "'fdatasync,fsync', EINTR,  stopped"
    })
    void whatIsNotOnTheDiskIsNeverAcknowledged(String calls, String error, String afterwards)
            throws Exception {
        Path data = folder.resolve("server");
        try (LoneServer server = LoneServer.on(data)) {
            assertThat(server.makeWork()).isEqualTo(201);
            for (int n = 0; n < BEFORE; n++) {
                assertThat(server.put(name(n), event(n))).isEqualTo(201);
            }
            try (Injection _ = Injection.into(server, calls, error)) {
                assertThat(server.put("lost.ics", LoneServer.event("lost", "lost")))
                        .isIn(500, 503, 507);
                assertThat(server.put("lost.ics", LoneServer.event("lost", "again")))
                        .isIn(500, 503, 507);
                assertThat(server.get(name(3)).statusCode()).isEqualTo(200);
            }

            int later = server.put("later.ics", LoneServer.event("later", "later"));
            if (afterwards.equals("goes on")) {
                assertThat(later).isEqualTo(201);
            } else {
                assertThat(later).isIn(500, 503);
            }
            assertThat(server.get(name(3)).statusCode()).isEqualTo(200);
            server.process().kill();
        }
        checkAfterRestart(data, afterwards.equals("goes on"));
    }

    private static void checkAfterRestart(Path data, boolean laterWasTaken) {
        fsck(data);
        try (LoneServer server = LoneServer.on(data)) {
            for (int n = 0; n < BEFORE; n++) {
                assertThat(server.get(name(n)).body()).isEqualTo(event(n));
            }
            assertThat(server.get("later.ics").statusCode()).isEqualTo(laterWasTaken ? 200 : 404);
            assertThat(server.put("new.ics", LoneServer.event("new", "new"))).isEqualTo(201);
        }
    }

    private static void fsck(Path data) {
        Finished fsck =
                SatchelServer.run(Checkout.find(), "fsck", "--bodies", "--data", data.toString());
        assertThat(fsck.exit()).as(fsck.out()).isZero();
    }

    @Test
    void aFileWhoseNameCannotBeWrittenIsRefusedAndTheNextOneTaken() throws Exception {
        Path data = folder.resolve("server");
        Map<String, String> acknowledged = new HashMap<>();
        List<String> refused = new ArrayList<>();
        try (LoneServer server = LoneServer.on(data)) {
            assertThat(putFile(server, "first", KNOWN)).isEqualTo(201);
            acknowledged.put("first", KNOWN);
            for (Fault fault : FAULTS) {
                String name = "file-" + acknowledged.size();
                try (Injection _ = Injection.into(server, fault.calls(), fault.error())) {
                    assertThat(putFile(server, "lost-" + name, fault.body(data)))
                            .as(fault.toString())
                            .isEqualTo(fault.answer());
                    refused.add("lost-" + name);
                    checkFiles(server, acknowledged, refused);
                }
                String body = newPlace(data, "after " + fault);
                assertThat(putFile(server, name, body)).as(fault.toString()).isEqualTo(201);
                acknowledged.put(name, body);
            }
            try (Injection _ = Injection.into(server, "pwrite64", "EINTR:when=1..3")) {
                assertThat(server.makeWork()).isEqualTo(201);
                assertThat(putFile(server, "patient", "x")).isEqualTo(201);
                acknowledged.put("patient", "x");
            }
            server.process().kill();
        }
        fsck(data);
        try (LoneServer server = LoneServer.on(data)) {
            checkFiles(server, acknowledged, refused);
            for (String name : refused) {
                assertThat(putFile(server, name, newPlace(data, name))).isEqualTo(201);
            }
        }
    }

    private static int putFile(LoneServer server, String name, String body) {
        return server.dav()
                .send("PUT", "files/" + name, BodyPublishers.ofString(body), Map.of())
                .statusCode();
    }

    private static void checkFiles(
            LoneServer server, Map<String, String> acknowledged, List<String> refused) {
        acknowledged.forEach(
                (name, body) -> assertThat(server.dav().get("files/" + name)).isEqualTo(body));
        for (String name : refused) {
            int status =
                    server.dav()
                            .send("GET", "files/" + name, BodyPublishers.noBody(), Map.of())
                            .statusCode();
            assertThat(status).as(name).isEqualTo(404);
        }
    }

    /** A body for which a folder has to be made first. */
    private static String newPlace(Path data, String text) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        String body = text;
        while (Files.exists(
                data.resolve("blobs")
                        .resolve(
                                HexFormat.of()
                                        .formatHex(hash.digest(body.getBytes(UTF_8)), 0, 1)))) {
            body += ".";
        }
        return body;
    }

    private static String name(int n) {
        return n + ".ics";
    }

    private static String event(int n) {
        return LoneServer.event("event-" + n, "number " + n);
    }
}
