package satchel.endtoend;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import satchel.testdata.harness.Program;

/** A server that speaks TLS with a certificate that nobody vouches for. */
record SelfSigned(HttpsServer server) implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    static SelfSigned start(Path folder) throws IOException, GeneralSecurityException {
        Path keys = folder.resolve("keys.p12");
        Program.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString())
                .with("-genkeypair", "-alias", "self", "-keyalg", "EC", "-dname", "CN=localhost")
                .with("-ext", "san=ip:127.0.0.1", "-storepass", PASSWORD)
                .with("-keystore", keys.toString())
                .run()
                .orFail("keytool");
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
        HttpsServer server = HttpsServer.create(any, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.start();
        return new SelfSigned(server);
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
