package satchel.testdata.harness.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import satchel.testdata.harness.Program;

/** An authority made for one test, and what it vouches for: a server on this machine. */
public final class Certificates {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    public static Certificates in(Path folder) throws IOException {
        Certificates certificates = new Certificates(Files.createDirectories(folder));
        certificates.keytool("authority", "-ext", "bc:c", "-dname", "CN=Authority of a test");
        certificates.server("valid", "-validity", "2");
        certificates.server("expired", "-startdate", "-400d", "-validity", "365");
        return certificates;
    }

    /** What a client is started with that trusts the authority, and nobody else. */
    public String trust() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("trust.p12");
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("authority", keys().getCertificate("authority"));
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return "-Djavax.net.ssl.trustStore="
                + file
                + " -Djavax.net.ssl.trustStorePassword="
                + PASSWORD;
    }

    public SSLContext valid() throws IOException, GeneralSecurityException {
        return context("valid");
    }

    public SSLContext expired() throws IOException, GeneralSecurityException {
        return context("expired");
    }

    private void server(String alias, String... when) {
        List<String> options = new ArrayList<>(List.of("-signer", "authority"));
        options.addAll(List.of("-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1"));
        options.addAll(List.of(when));
        keytool(alias, options.toArray(String[]::new));
    }

    private void keytool(String alias, String... options) {
        Program.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString())
                .with("-genkeypair", "-alias", alias, "-keyalg", "EC", "-storepass", PASSWORD)
                .with("-keystore", folder.resolve("keys.p12").toString())
                .with(options)
                .run()
                .orFail("keytool");
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private SSLContext context(String alias) throws IOException, GeneralSecurityException {
        KeyStore all = keys();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        char[] password = PASSWORD.toCharArray();
        one.setKeyEntry(
                alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(one, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
