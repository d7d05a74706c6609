package satchel.pim.bookmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.testdata.harness.browser.Firefox;

/** A profile that Firefox made, and Firefox with it. */
abstract class RealFirefox {
    /** Titles in order, and what is in folders. */
    static final String SHOW =
            """
            const show = n => (n.title || (n.typeCode == 3 ? "--" : "")) +
                (n.children ? "[" + n.children.map(show) + "]" : "");
            const whole = guid => PlacesUtils.promiseBookmarksTree(guid);
            """;

    static final String COHERENT =
            """
            const told = [];
            for (const task of [PlacesDBUtils.checkIntegrity, PlacesDBUtils.checkCoherence]) {
              told.push(...await task.call(PlacesDBUtils));
            }
            return told.join("\\n");
            """;

    @TempDir static Path made;
    @TempDir Path home;
    Path profile = Path.of("");

    @BeforeAll
    static void profileMadeByTheBrowser() throws Exception {
        try (Firefox firefox = Firefox.start(made, made)) {
            firefox.ask("await B.eraseEverything(); return ''");
        }
    }

    @BeforeEach
    void copyOfIt() throws Exception {
        Path firefox = home.resolve(".mozilla/firefox");
        profile = Files.createDirectories(firefox.resolve("x1y2.default-esr"));
        for (String file :
                List.of("places.sqlite", "prefs.js", "compatibility.ini", "times.json")) {
            if (Files.exists(made.resolve(file))) {
                Files.copy(made.resolve(file), profile.resolve(file));
            }
        }
        Files.writeString(
                firefox.resolve("profiles.ini"),
                "[Install1]\nDefault=x\n\n[Profile0]\nName=Mine\nIsRelative=1\nPath="
                        + "x1y2.default-esr\n");
    }

    Firefox browser() throws Exception {
        return Firefox.start(home, profile);
    }

    Bench open() throws PimException {
        return new Bench(new FirefoxConnector(home, Map.of()).open("Mine", Kind.BOOKMARKS));
    }
}
