package satchel.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** A user's other machine: vdirsyncer, khal, khard and todoman with their configuration. */
record Desktop(Path home) {
    static Desktop create(Path home, URI server, String user, String password) throws IOException {
        Files.createDirectories(home.resolve("cal/home"));
        Files.createDirectories(home.resolve("card/friends"));
        Desktop desktop = new Desktop(home);
        desktop.configure("vdirsyncer/config", VDIRSYNCER.formatted(home, server, user, password));
        desktop.configure("khal/config", KHAL.formatted(home));
        desktop.configure("khard/khard.conf", KHARD.formatted(home));
        desktop.configure("todoman/config.py", TODOMAN.formatted(home));
        return desktop;
    }

    Path calendar() {
        return home.resolve("cal/home");
    }

    /** Finds the collections from the server's root address; answers "make the folders: yes". */
    Finished discover() {
        return program("vdirsyncer")
                .with("discover")
                .run("y\ny\ny\ny\n")
                .orFail("vdirsyncer discover");
    }

    Finished sync() {
        return trySync().orFail("vdirsyncer sync");
    }

    /** A sync that may fail, as it does where both sides have changed. */
    Finished trySync() {
        return program("vdirsyncer").with("sync").run();
    }

    /** Names and colours of the collections. */
    Finished metasync() {
        return program("vdirsyncer").with("metasync").run().orFail("vdirsyncer metasync");
    }

    /** A sync with a rule for what both sides have changed, such as {@code b wins}. */
    Finished syncWhere(String rule) throws IOException {
        String ruled = "conflict_resolution = \"%s\"\n\n[storage ".formatted(rule);
        String configuration =
                Files.readString(home.resolve(".config/vdirsyncer/config"))
                        .replace("\n[storage calendars_here", ruled + "calendars_here");
        Path file = Files.writeString(home.resolve("ruled"), configuration);
        return program("vdirsyncer")
                .with("--config", file.toString(), "sync")
                .run()
                .orFail("vdirsyncer sync");
    }

    Program khal() {
        return program("khal");
    }

    Program khard() {
        return program("khard");
    }

    Program todoman() {
        return program("todoman");
    }

    private Program program(String name) {
        return Program.installed(name, name).atHome(home);
    }

    private void configure(String file, String content) throws IOException {
        Path path = home.resolve(".config").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static final String VDIRSYNCER =
            """
            [general]
            status_path = "%1$s/status/"

            [pair calendars]
            a = "calendars_here"
            b = "calendars_there"
            collections = ["from b"]
            metadata = ["displayname", "color"]

            [storage calendars_here]
            type = "filesystem"
            path = "%1$s/cal/"
            fileext = ".ics"

            [storage calendars_there]
            type = "caldav"
            url = "%2$s/"
            username = "%3$s"
            password = "%4$s"

            [pair contacts]
            a = "contacts_here"
            b = "contacts_there"
            collections = ["from b"]

            [storage contacts_here]
            type = "filesystem"
            path = "%1$s/card/"
            fileext = ".vcf"

            [storage contacts_there]
            type = "carddav"
            url = "%2$s/"
            username = "%3$s"
            password = "%4$s"
            """;

    private static final String KHAL =
            """
            [calendars]
            [[home]]
            path = %s/cal/home
            [locale]
            local_timezone = Europe/Berlin
            default_timezone = Europe/Berlin
            timeformat = %%H:%%M
            dateformat = %%Y-%%m-%%d
            longdateformat = %%Y-%%m-%%d
            datetimeformat = %%Y-%%m-%%d %%H:%%M
            longdatetimeformat = %%Y-%%m-%%d %%H:%%M
            [default]
            default_calendar = home
            """;

    private static final String KHARD =
            """
            [addressbooks]
            [[friends]]
            path = %s/card/friends
            [general]
            default_action = list
            [vcard]
            preferred_version = 3.0
            """;

    private static final String TODOMAN =
            """
            path = "%s/cal/*"
            date_format = "%%Y-%%m-%%d"
            time_format = "%%H:%%M"
            default_list = "home"
            """;
}
