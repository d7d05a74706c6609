package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.replica.ReplicaException;

/** Where bookmarks are, on a server that keeps them and on one that does not. */
final class BookmarkHomeTest {
    private static final URI SERVER = URI.create("http://127.0.0.1/");
    private static final String HOME =
            "<b:bookmark-home-set xmlns:b='urn:satchel:bookmarks'><d:href>/b/</d:href>"
                    + "</b:bookmark-home-set>";

    /** Answers each PROPFIND by its path. */
    private record Server(String ofPrincipal, List<DavRequest> made) implements DavTransport {
        @Override
        public <T> T send(DavRequest request, AnswerReader<T> reader)
                throws IOException, ReplicaException {
            if (request.method().equals("MKCOL")) {
                made.add(request);
                return reader.read(answer(request, 201, ""));
            }
            String properties =
                    switch (request.uri().getPath()) {
                        case "/p/" -> ofPrincipal;
                        case "/b/" -> "<d:resourcetype><d:collection/></d:resourcetype>";
                        default ->
                                "<d:current-user-principal><d:href>/p/</d:href>"
                                        + "</d:current-user-principal>";
                    };
            return reader.read(
                    answer(
                            request,
                            207,
                            "<d:multistatus xmlns:d='DAV:'><d:response><d:href>"
                                    + request.uri().getPath()
                                    + "</d:href><d:propstat><d:prop>"
                                    + properties
                                    + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                                    + "</d:response></d:multistatus>"));
        }

        private static DavAnswer answer(DavRequest request, int status, String body) {
            return new DavAnswer(
                    request.uri(),
                    status,
                    Map.of("content-type", "application/xml"),
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public long requests() {
            return 0;
        }

        @Override
        public void close() {}
    }

    @Test
    void aServerThatKeepsNoneSaysSoInASentence() throws ReplicaException {
        try (CollectionFinder finder =
                new CollectionFinder(SERVER, new Server("", new ArrayList<>()))) {
            assertThat(finder.collectionsIfAny(Format.BOOKMARK)).isEmpty();
            assertThatThrownBy(() -> finder.findOrCreate("bookmarks/mine", Format.BOOKMARK))
                    .hasMessage("http://127.0.0.1/ keeps no bookmarks for this account");
        }
    }

    @Test
    void aCollectionThatIsMissingIsMade() throws ReplicaException {
        Server server = new Server(HOME, new ArrayList<>());
        try (CollectionFinder finder = new CollectionFinder(SERVER, server)) {
            assertThat(finder.findOrCreate("bookmarks/mine", Format.BOOKMARK).uri())
                    .hasPath("/b/mine/");
        }
        assertThat(server.made()).hasSize(1);
        assertThat(server.made().getFirst().body().orElseThrow())
                .contains("bookmarks", "urn:satchel:bookmarks");
    }
}
