package satchel.client.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpSourceTest {
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/catalogue/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    byte[] body = path.getBytes(StandardCharsets.US_ASCII);
                    if (path.endsWith("page")) {
                        exchange.getResponseHeaders().set("Content-Type", "Text/HTML;charset=x");
                    }
                    if (path.endsWith("moved")) {
                        exchange.getResponseHeaders()
                                .set("Location", "http://localhost:1/elsewhere");
                        exchange.sendResponseHeaders(302, -1);
                    } else {
                        exchange.sendResponseHeaders(
                                path.endsWith("missing") ? 404 : 200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void serversCatalogueLiesUnderItsBaseAddress() throws IOException {
        byte[] file = CatalogueSource.ofServer(base).file("plugins/a.jar", 1000);

        assertThat(file).asString().isEqualTo("/catalogue/plugins/a.jar");
    }

    @Test
    void folderOfACatalogueMayBeNamedWithOrWithoutASlash() throws IOException {
        for (String from : new String[] {base + "/catalogue", base + "/catalogue/"}) {
            assertThat(CatalogueSource.of(from).file("catalogue.json", 1000))
                    .asString()
                    .isEqualTo("/catalogue/catalogue.json");
        }
    }

    @Test
    void answerLargerThanPromisedIsNotReadToItsEnd() {
        CatalogueSource source = CatalogueSource.ofServer(base);

        assertThatThrownBy(() -> source.file("catalogue.json", 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is larger than the 10 bytes expected");
    }

    @Test
    void redirectIsNotFollowed() {
        CatalogueSource source = CatalogueSource.ofServer(base);

        assertThatThrownBy(() -> source.file("moved", 1000))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("/catalogue/moved answered 302");
    }

    @Test
    void serverThatCannotBeReachedIsSaidInOneSentence() {
        CatalogueSource source = CatalogueSource.ofServer(base);
        server.stop(0);

        assertThatThrownBy(() -> source.file("catalogue.json", 1000))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot reach " + base + "/catalogue/catalogue.json: ");
    }

    @Test
    void nothingListeningIsSaidInWordsAndNotByAClass() {
        CatalogueSource source = CatalogueSource.ofServer(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> source.file("catalogue.json", 1000))
                .hasMessage(
                        "cannot reach http://127.0.0.1:1/catalogue/catalogue.json:"
                                + " connection refused");
    }

    @Test
    void webPageIsSaidToBeNoCatalogue() {
        CatalogueSource source = CatalogueSource.ofServer(base);

        assertThatThrownBy(() -> source.file("page", 1000))
                .hasMessageEndingWith(
                        "/catalogue/page answered with a web page; this is no catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///catalogue", "http://a b/", "https://a:99999"})
    void whatCannotBeAnAddressIsNoCrash(String from) {
        assertThatThrownBy(() -> CatalogueSource.of(from))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the address of a catalogue");
    }

    @Test
    void missingFileNamesItsAddress() {
        CatalogueSource source = CatalogueSource.ofServer(base);

        assertThatThrownBy(() -> source.file("missing", 1000))
                .hasMessageEndingWith("/catalogue/missing answered 404");
    }

    @Test
    void folderHereIsASourceToo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalogue.json"), "{}");
        CatalogueSource source = CatalogueSource.of(folder.toString());

        assertThat(source.file("catalogue.json", 10)).asString().isEqualTo("{}");
        assertThatThrownBy(() -> source.file("catalogue.json.sig", 10))
                .hasMessage("there is no file " + folder.resolve("catalogue.json.sig"));
    }
}
