package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Locks in the file tree over HTTP (RFC 4918 sections 7 and 9.10). */
final class FileLockTest {
    private static final String FILES = "/dav/users/ada/files/";
    private static final String EXCLUSIVE =
            "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>"
                    + "<locktype><write/></locktype><owner>ada</owner></lockinfo>";
    private final Serving serving = new Serving();

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> lock(String name, String... headers) {
        return serving.send("LOCK", FILES + name, EXCLUSIVE, headers);
    }

    private int send(String method, String name, String... headers) {
        String body = method.equals("PUT") ? "body" : "";
        return serving.send(method, FILES + name, body, headers).statusCode();
    }

    /** With its angle brackets. */
    private static String token(HttpResponse<String> granted) {
        return granted.headers().firstValue("Lock-Token").orElseThrow();
    }

    @Test
    void whereThereIsNothingALockMakesAnEmptyFile() {
        HttpResponse<String> made = lock("new.txt");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("lockdiscovery", FILES + "new.txt");
        HttpResponse<String> read = serving.send("GET", FILES + "new.txt", "");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEmpty();
        assertThat(read.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(read.headers().firstValue("ETag")).isPresent();
        assertThat(send("PUT", "new.txt")).isEqualTo(423);
        assertThat(send("PUT", "new.txt", "If", "(" + token(made) + ")")).isEqualTo(204);
    }

    /** RFC 4918 sections 7.3 and 9.10.4. */
    @Test
    void anEmptyFileIsAFileLikeAnyOther() {
        String token = token(lock("new.txt"));

        assertThat(serving.send("PROPFIND", FILES, "", "Depth", "1").body())
                .contains(FILES + "new.txt</d:href>", "<d:activelock>", "<d:lockentry>");
        assertThat(send("MKCOL", "new.txt")).isEqualTo(405);
        assertThat(send("COPY", "new.txt", "Destination", FILES + "copy.txt")).isEqualTo(201);
        assertThat(send("UNLOCK", "new.txt", "Lock-Token", token)).isEqualTo(204);
        assertThat(
                        serving.send("GET", FILES + "new.txt", "")
                                .headers()
                                .firstValue("Content-Length"))
                .hasValue("0");
    }

    @Test
    void whereThereIsNoFolderNothingIsLockedAndNothingMade() {
        assertThat(lock("none/new.txt").statusCode()).isEqualTo(409);
        assertThat(send("GET", "none/new.txt")).isEqualTo(404);
    }

    @Test
    void aLockedFolderLocksWhatIsAndComesBelow() {
        serving.send("MKCOL", FILES + "folder/", "");
        HttpResponse<String> granted = lock("folder/");
        String shown = "<" + serving.absolute(FILES + "folder/") + "> (" + token(granted) + ")";

        assertThat(granted.body()).contains(FILES + "folder/</d:href>");
        assertThat(send("PUT", "folder/a.txt")).isEqualTo(423);
        assertThat(send("PUT", "folder/a.txt", "If", shown)).isEqualTo(201);
        assertThat(serving.send("DELETE", FILES + "folder/", "").statusCode()).isEqualTo(423);
        assertThat(find("folder/a.txt")).contains("activelock", FILES + "folder/");
        assertThat(lock("folder/a.txt").statusCode()).isEqualTo(423);
    }

    @Test
    void whatIsInTheWayBelowIsNamed() {
        serving.send("MKCOL", FILES + "folder/", "");
        serving.send("PUT", FILES + "folder/a.txt", "one");
        lock("folder/a.txt");

        HttpResponse<String> refused = lock("folder/");

        assertThat(refused.statusCode()).isEqualTo(207);
        assertThat(refused.body()).contains(FILES + "folder/a.txt", "423", "424");
    }

    @Test
    void aLockGoesWithItsFileAndStaysBehindWhenItIsMoved() {
        serving.send("PUT", FILES + "a.txt", "one");
        String token = token(lock("a.txt"));

        assertThat(send("MOVE", "a.txt", "Destination", FILES + "b.txt")).isEqualTo(423);
        assertThat(send("MOVE", "a.txt", "Destination", FILES + "b.txt", "If", "(" + token + ")"))
                .isEqualTo(201);
        assertThat(find("b.txt")).doesNotContain("activelock");
        assertThat(send("PUT", "a.txt")).isEqualTo(201);
        token = token(lock("a.txt"));
        assertThat(send("DELETE", "a.txt")).isEqualTo(423);
        assertThat(send("DELETE", "a.txt", "If", "(" + token + ")")).isEqualTo(204);
        assertThat(send("PUT", "a.txt")).isEqualTo(201);
    }

    @Test
    void aLockedFileIsUnlocked() {
        String token = token(lock("a.txt"));

        assertThat(send("UNLOCK", "a.txt", "Lock-Token", token)).isEqualTo(204);
        assertThat(send("PUT", "a.txt")).isEqualTo(204);
    }

    @Test
    void whatIsExpectedToBeThereIsJudgedBeforeAFileIsMade() {
        assertThat(lock("a.txt", "If-None-Match", "*").statusCode()).isEqualTo(201);
        assertThat(lock("b.txt", "If-Match", "*").statusCode()).isEqualTo(412);
        assertThat(send("GET", "b.txt")).isEqualTo(404);
    }

    private String find(String name) {
        return serving.send("PROPFIND", FILES + name, "", "Depth", "0").body();
    }
}
