package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.Traffic;

/** What a sync costs on the wire, counted outside of client and server. */
@Tag("long")
final class TrafficIT {
    private static final int RECORDS = 10_000;
    @TempDir Path folder;

    @Test
    void noChangeCostsOneRequestAndTenChangesAtMostSeven() throws IOException {
        try (Stage stage = new Stage(folder);
                CountingProxy proxy = CountingProxy.before(stage.server.address())) {
            SatchelClient client = stage.clientBehind(proxy);
            Generated pim = Generated.in(stage.pim("large"), 42, RECORDS);
            proxy.takeTraffic();
            sync(client, pim.folder());
            Traffic upload = proxy.takeTraffic();
            assertThat(upload.requests()).as("first upload: %s", upload).isLessThanOrEqualTo(110);
            assertThat(stage.dav.list("calendars/large/")).hasSize(RECORDS);

            sync(client, pim.folder());
            Traffic nothing = proxy.takeTraffic();
            assertThat(nothing.requests()).as("no change: %s", nothing).isEqualTo(1);
            assertThat(nothing.bytes()).as("no change: %s", nothing).isLessThanOrEqualTo(1_000);

            List<String> names = stage.dav.list("calendars/large/");
            for (int n = 0; n < 5; n++) {
                String edited = Generated.edited(pim.record(n).text(), "edited in the PIM");
                Files.writeString(pim.file(n), edited);
                editInStore(stage, names, pim.record(RECORDS - 1 - n).uid());
            }
            proxy.takeTraffic();
            sync(client, pim.folder());
            Traffic tenChanges = proxy.takeTraffic();
            assertThat(tenChanges.requests()).as("5+5: %s", tenChanges).isLessThanOrEqualTo(7);
            assertThat(tenChanges.bytes()).as("5+5: %s", tenChanges).isLessThanOrEqualTo(20_000);
            assertThat(Files.readString(pim.file(RECORDS - 1))).contains("edited in the store");

            sync(client, pim.folder());
            assertThat(proxy.takeTraffic().requests()).isEqualTo(1);

            sync(client, stage.pim("downloaded"));
            Traffic download = proxy.takeTraffic();
            assertThat(download.requests()).as("download: %s", download).isLessThanOrEqualTo(110);
            System.out.printf(
                    "TrafficIT: %s up, %s down, %s for 5+5%n", upload, download, tenChanges);
        }
    }

    /** In a heap of 96 MB. */
    private static void sync(SatchelClient client, Path folder) {
        client.command(Stage.syncArguments(folder, "calendars/large", "two-way"))
                .environment("JDK_JAVA_OPTIONS", "-Xmx96m -XX:+ExitOnOutOfMemoryError")
                .run()
                .orFail("sync");
    }

    private static void editInStore(Stage stage, List<String> names, String uid) {
        String name =
                names.stream()
                        .filter(candidate -> candidate.contains(uid))
                        .findFirst()
                        .orElseThrow();
        String path = "calendars/large/" + name;
        stage.dav.put(path, Generated.edited(stage.dav.get(path), "edited in the store"));
    }
}
