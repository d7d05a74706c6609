package satchel.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.SatchelServer;

/**
 * {@code ./satchel demo}: a fresh server, a plug-in fetched and verified, a calendar and an address
 * book synchronised, a change on each side, and everything read back with plain HTTP. Leaves
 * nothing running and nothing on the disk.
 */
public final class Demo {
    private static final String USER = "robin";
    private static final String PASSWORD = "demo-" + Long.toString(System.nanoTime(), 36);

    private final Checkout checkout;
    private final Path folder;
    private final Path calendar;
    private final Path contacts;
    private final SatchelClient client;

    private Demo(Checkout checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
        this.calendar = folder.resolve("pim/calendar");
        this.contacts = folder.resolve("pim/contacts");
        this.client = new SatchelClient(checkout, folder.resolve("client"));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("satchel-demo");
        try {
            new Demo(Checkout.find(), folder).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() throws IOException {
        say("A PIM on this machine: a folder of events and a folder of contacts");
        fill(calendar, Corpus.demoCalendar());
        fill(contacts, Corpus.demoContacts());

        say("A fresh server on an unused port, with one account");
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, PASSWORD, "add", USER, "--password-stdin")
                .orFail("user add");
        try (SatchelServer server = SatchelServer.start(checkout, data)) {
            show(server.address() + ", user " + USER);
            pair(server);
            synchronise(server);
        }
        say("Done: the server is stopped and its folder removed");
    }

    private void pair(SatchelServer server) {
        try (Browser browser = new Browser(server.address())) {
            say("In the browser: sign in and ask for the service \"calendar\"");
            Document page = browser.open("/");
            Document home =
                    browser.submit(
                            Browser.form(page, "Sign in"),
                            Map.of("user", USER, "password", PASSWORD));
            show(home.title());
            Document programs = browser.submit(ServiceForm.calendar(browser, home), Map.of());
            show(programs.title());
            Document offer = browser.submit(ServiceForm.program(programs, "files"), Map.of());
            Element link = offer.selectFirst("a[href^=satchel:]");
            if (link == null) {
                throw new AssertionError("the page offers no satchel:// link: " + offer.text());
            }
            show(link.attr("href"));

            say(
                    "The client starts from that link; the codes agree; its plug-in is fetched and verified");
            PairingRun.confirm(client, link.attr("href"), browser, offer.location())
                    .forEach(Demo::show);
        }
        show(client.run("plugins", "list").orFail("plugins list").out());
    }

    private void synchronise(SatchelServer server) throws IOException {
        try (PlainDav other = new PlainDav(server.address(), USER, PASSWORD)) {
            say("What a two-way sync would do, then doing it");
            sync(calendar, "calendars/home", "--dry-run");
            sync(calendar, "calendars/home");
            sync(contacts, "contacts/friends");

            say("One change in the PIM, one by another client on the server");
            changeInPim(
                    calendar.resolve("dentist-2026-12.ics"),
                    "SUMMARY:Dentist",
                    "SUMMARY:Dentist (moved)");
            String standup = other.get("calendars/home/standup.ics");
            other.put("calendars/home/standup.ics", standup.replace("Room 4.02", "Room 5.17"));
            sync(calendar, "calendars/home", "--dry-run");
            sync(calendar, "calendars/home");

            say("Read back: the server has the PIM's change, the PIM has the server's");
            expect(other.get("calendars/home/dentist-2026-12.ics"), "SUMMARY:Dentist (moved)");
            expect(Files.readString(calendar.resolve("standup.ics")), "LOCATION:Room 5.17");
            expect(other.get("contacts/friends/noor-haddad.vcf"), "FN:Noor Haddad");
            show(
                    other.list("calendars/home/").size()
                            + " events, "
                            + other.list("contacts/friends/").size()
                            + " contacts on the server, byte for byte as sent");
            show(
                    "curl -u "
                            + USER
                            + ":… "
                            + server.address()
                            + "/dav/users/"
                            + USER
                            + "/calendars/home/standup.ics");
        }
    }

    private void sync(Path database, String collection, String... more) {
        List<String> arguments =
                List.of(
                        "sync",
                        "--pim",
                        "files",
                        "--database",
                        database.toString(),
                        "--to",
                        collection,
                        "--mode",
                        "two-way");
        Finished finished =
                client.command(arguments.toArray(String[]::new)).with(more).run().orFail("sync");
        show(finished.out());
    }

    private static void fill(Path database, List<CorpusFile> files) throws IOException {
        Files.createDirectories(database);
        for (CorpusFile file : files) {
            Files.write(database.resolve(file.name()), file.bytes());
        }
        show(database.getFileName() + ": " + files.size() + " files");
    }

    private static void changeInPim(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static void expect(String body, String line) {
        if (!body.contains(line)) {
            throw new AssertionError("expected '" + line + "' in\n" + body);
        }
        show("found " + line);
    }

    private static void say(String heading) {
        System.out.println("\n== " + heading);
    }

    private static void show(String text) {
        text.lines().forEach(line -> System.out.println("   " + line));
    }
}
