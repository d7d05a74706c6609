package satchel.benchmark.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.http.Site;

/** Cyrus IMAP's httpd under a master of its own, one process a connection. */
record Cyrus() implements ServerKind {
    static final String NAME = "cyrus";
    private static final String USER = "alice";
    private static final String ADMIN = "admin";
    private static final String PASSWORD = "secret";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing() {
        return Launch.missing(
                "apt-get install cyrus-caldav cyrus-imapd sasl2-bin",
                "cyrmaster",
                "httpd",
                "imapd",
                "saslpasswd2");
    }

    @Override
    public RunningServer start(Path folder, Holdings holdings) throws IOException {
        int http = Launch.unusedPort();
        int imap = Launch.unusedPort();
        CyrusConfig config = new CyrusConfig(folder, owner());
        config.write(http, imap);
        for (String user : List.of(ADMIN, USER)) {
            Launch.run(config.addUser(user), folder, PASSWORD + "\n");
        }
        giveTo(config.owner(), folder);
        Process process = Launch.start(config.master(), Map.of(), folder, http);
        createUser(imap);
        Site site =
                new Site(
                        Launch.HOST,
                        http,
                        Optional.of(Site.basic(USER, PASSWORD)),
                        "/dav/calendars/user/" + USER + "/",
                        "/dav/addressbooks/user/" + USER + "/");
        Filling.fill(site, holdings);
        return new RunningServer(NAME, site, process, folder.resolve("data"));
    }

    /** Its services refuse to run as root. */
    private static String owner() {
        String me = System.getProperty("user.name");
        return me.equals("root") ? "cyrus" : me;
    }

    private static void giveTo(String owner, Path folder) throws IOException {
        UserPrincipal user =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        Files.setPosixFilePermissions(
                folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Files.setOwner(dir, user);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.setOwner(file, user);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Only a mailbox makes a user of httpd's; it wants to be made over IMAP. */
    private static void createUser(int port) throws IOException {
        try (Socket socket = new Socket(Launch.HOST, port);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            in.readLine();
            say(socket, in, "a LOGIN " + ADMIN + " " + PASSWORD);
            say(socket, in, "a CREATE user/" + USER);
        }
    }

    private static void say(Socket socket, BufferedReader in, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String line = in.readLine();
        while (line != null && !line.startsWith("a ")) {
            line = in.readLine();
        }
        if (line == null || !line.startsWith("a OK")) {
            throw new IOException("IMAP: " + command.split(" ", 3)[1] + " gave " + line);
        }
    }
}
