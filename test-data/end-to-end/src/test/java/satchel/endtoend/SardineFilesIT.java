package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.sardine.DavResource;
import com.github.sardine.Sardine;
import com.github.sardine.SardineFactory;
import com.github.sardine.impl.SardineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Sardine with the file tree: folders, copies, moves, locks, properties, large bodies. */
@Tag("long")
final class SardineFilesIT {
    private static final QName MOOD = new QName("urn:example:mood", "mood", "m");
    @TempDir static Path folder;
    private static Host host;
    private static Sardine sardine;
    private String place = "";

    @BeforeAll
    static void start() throws IOException {
        host = new Host(folder);
        sardine = SardineFactory.begin(Host.USER, Host.PASSWORD);
        sardine.enablePreemptiveAuthentication(host.server.address().getAuthority());
    }

    @AfterAll
    static void stop() throws IOException {
        sardine.shutdown();
        host.close();
    }

    @BeforeEach
    void makePlace(TestInfo test) throws IOException {
        place = host.address("files/" + test.getTestMethod().orElseThrow().getName() + "/");
        sardine.createDirectory(place);
    }

    @Test
    void copiesAndMovesFilesAndFolders() throws IOException {
        sardine.createDirectory(place + "from/");
        write(place + "from/one.txt", "one");

        sardine.copy(place + "from/", place + "to/");
        sardine.move(place + "to/one.txt", place + "to/two.txt");
        sardine.move(place + "from/", place + "moved/");

        assertThat(read(place + "to/two.txt")).isEqualTo("one");
        assertThat(read(place + "moved/one.txt")).isEqualTo("one");
        assertThat(sardine.exists(place + "from/")).isFalse();
        assertThatThrownBy(() -> sardine.copy(place + "moved/", place + "to/", false))
                .isInstanceOfSatisfying(
                        SardineException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(412));
        sardine.delete(place + "to/");
        assertThat(sardine.list(place))
                .extracting(DavResource::getName)
                .contains("moved")
                .hasSize(2);
    }

    @Test
    void locksKeepOthersOut() throws IOException {
        String file = place + "one.txt";
        write(file, "one");

        String token = sardine.lock(file);

        assertThatThrownBy(() -> write(file, "stolen"))
                .isInstanceOfSatisfying(
                        SardineException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(423));
        sardine.put(
                file,
                new ByteArrayInputStream("mine".getBytes(StandardCharsets.UTF_8)),
                Map.of("If", "(<" + token + ">)", "Content-Type", "text/plain"));
        assertThat(sardine.refreshLock(file, token, file)).isEqualTo(token);
        sardine.unlock(file, token);
        write(file, "free");
        assertThat(read(file)).isEqualTo("free");
    }

    @Test
    void keepsPropertiesOfItsOwnAcrossAMove() throws IOException {
        write(place + "one.txt", "one");
        sardine.patch(place + "one.txt", Map.of(MOOD, "calm & bright"));

        sardine.move(place + "one.txt", place + "two.txt");

        DavResource moved = sardine.list(place + "two.txt", 0, true).getFirst();
        assertThat(moved.getCustomPropsNS()).containsEntry(MOOD, "calm & bright");
    }

    @Test
    void largeBodiesComeBackWhole() throws IOException {
        byte[] body = new byte[32 << 20];
        new Random(11).nextBytes(body);

        sardine.put(place + "large.bin", new ByteArrayInputStream(body));

        try (InputStream in = sardine.get(place + "large.bin")) {
            assertThat(in.readAllBytes()).isEqualTo(body);
        }
        assertThat(sardine.list(place + "large.bin", 0).getFirst().getContentLength())
                .isEqualTo(body.length);
    }

    @Test
    void oddNamesAreListedAsTheyWerePut() throws IOException {
        write(place + "100%25%20%26%20Pr%C3%BCfung.txt", "odd");

        assertThat(sardine.list(place).get(1).getName()).isEqualTo("100% & Prüfung.txt");
    }

    private static void write(String address, String text) throws IOException {
        sardine.put(address, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static String read(String address) throws IOException {
        try (InputStream in = sardine.get(address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
