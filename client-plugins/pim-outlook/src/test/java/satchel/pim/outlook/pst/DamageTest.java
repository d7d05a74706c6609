package satchel.pim.outlook.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;
import satchel.pim.outlook.Databases;
import satchel.pim.outlook.RealFiles;

/** A file that Outlook wrote, spoilt in one place after the other. */
final class DamageTest {
    private static final int STEP = 1024;
    private static final int SPOILT = 512;

    @TempDir Path folder;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** The library says on the console what it stumbles over. */
    @BeforeEach
    void silence() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterEach
    void speak() {
        System.setOut(out);
        System.setErr(err);
    }

    /** Either a sentence about the file, or every record is still listed. */
    @Test
    void aDamagedFileOrItemIsSaidAndNothingSeemsDeleted() throws Exception {
        Path file = RealFiles.copy("dist-list.pst", folder);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        int oneOfTwo = 0;
        for (int at = 0; at < whole.length; at += STEP) {
            byte[] spoilt = whole.clone();
            for (int i = at; i < Math.min(at + SPOILT, spoilt.length); i++) {
                spoilt[i] ^= 0x55;
            }
            Files.write(file, spoilt);
            Optional<List<PimRead>> reads = readIfThatIsPossible(file);
            if (reads.isEmpty()) {
                refused++;
            } else {
                assertThat(reads.get()).as("spoilt at %d", at).hasSize(2);
                oneOfTwo += reads.get().stream().filter(DamageTest::isDamaged).count() == 1 ? 1 : 0;
            }
        }
        assertThat(refused).isPositive().isLessThan(whole.length / STEP / 3);
        assertThat(oneOfTwo).isPositive();
    }

    private static Optional<List<PimRead>> readIfThatIsPossible(Path file) {
        try (PimDatabase contacts =
                PstDatabase.open(
                        new PstWhere(file.toString(), Optional.of("/Contacts")), Kind.CONTACTS)) {
            Map<PimId, PimRevision> listed = Databases.list(contacts);
            List<PimRead> reads = new ArrayList<>();
            contacts.read(listed.keySet(), reads::add);
            return Optional.of(reads);
        } catch (PimException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static boolean isDamaged(PimRead read) {
        return read instanceof PimRead.Unreadable unreadable
                && unreadable.why().equals("it is damaged in Outlook's file");
    }
}
