package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Blob;
import satchel.dav.store.NewFile;
import satchel.dav.store.sqlite.SqliteStores;

/** {@code fsck} as its users see it. */
final class FsckCommandTest {
    @TempDir Path folder;
    private Path data;

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        try (SqliteStores stores = SqliteStores.open(data)) {
            stores.accounts().add("robin", "hash");
        }
    }

    @Test
    void saysThatAFolderIsSoundOrWhatIsWrong() throws Exception {
        assertThat(fsck()).isEqualTo(new CommandRun(0, data + " is sound\n", ""));
        Files.write(data.resolve("workspaces-1.db"), new byte[8192]);

        CommandRun damaged = fsck();

        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out())
                .startsWith("workspaces-1.db: ")
                .endsWith(data + ": findings: 1\n");
        assertThat(damaged.err()).isEmpty();
    }

    @Test
    void namesTheFilesWhoseBodiesAreSpoiltOrMissing() throws Exception {
        Blob gone = put("gone.txt", "a body that will be missing");
        Blob spoilt = put("spoilt.txt", "a body of which one byte will be another");
        assertThat(fsck("--bodies").exit()).isZero();
        Files.delete(body(gone));
        byte[] bytes = Files.readAllBytes(body(spoilt));
        bytes[7] ^= 1;
        Files.write(body(spoilt), bytes);

        CommandRun sizes = fsck();
        CommandRun all = fsck("--bodies");
        CommandRun repair = fsck("--bodies", "--repair");

        assertThat(sizes.exit()).isEqualTo(1);
        assertThat(sizes.out()).contains("gone.txt: its body", "findings: 1\n");
        assertThat(all.exit()).isEqualTo(1);
        assertThat(all.out())
                .contains(
                        "robin/files/gone.txt: its body blobs/%s is missing: take that from a backup"
                                .formatted(place(gone)),
                        "robin/files/spoilt.txt: its body blobs/%s is not the one"
                                .formatted(place(spoilt)))
                .endsWith(data + ": findings: 2\n");
        assertThat(repair).isEqualTo(all);
        assertThat(body(spoilt)).hasBinaryContent(bytes);
    }

    @Test
    void repairsWhatIsDerivedAndSaysSo() {
        assertThat(fsck("--repair")).isEqualTo(new CommandRun(0, data + " is sound\n", ""));
        try (SqliteStores _ = SqliteStores.open(data)) {
            assertRefused(fsck("--repair"), 4, "in use");
        }
    }

    @Test
    void refusesWhatItCannotLookAt() {
        assertRefused(run("--data", folder.resolve("none").toString()), 4, "there is no folder");
        assertRefused(
                run("--bodies", "--database-url", "jdbc:postgresql://127.0.0.1:1/x"), 2, "--data");
    }

    @Test
    void itsHelpSaysHowItEndsAndWhatTakesLong() {
        assertThat(run("--help").out()).contains("Exit status: 0", "--bodies", "--repair", "hours");
    }

    private Blob put(String name, String text) throws IOException {
        try (SqliteStores stores = SqliteStores.open(data)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Blob blob = stores.blobs().put(new ByteArrayInputStream(bytes));
            FilePath path = FilePath.root("robin").child(name);
            stores.files().put(path, new NewFile(blob, "text/plain"), WriteCondition.NONE);
            return blob;
        }
    }

    private Path body(Blob blob) {
        return data.resolve("blobs").resolve(place(blob));
    }

    private static String place(Blob blob) {
        return blob.sha256().substring(0, 2) + "/" + blob.sha256();
    }

    private static void assertRefused(CommandRun run, int exit, String why) {
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).startsWith("satchel: ").contains(why).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    private CommandRun fsck(String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--data";
        all[options.length + 1] = data.toString();
        return run(all);
    }

    private static CommandRun run(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "fsck";
        System.arraycopy(options, 0, all, 1, options.length);
        return CommandRun.of("", all);
    }
}
