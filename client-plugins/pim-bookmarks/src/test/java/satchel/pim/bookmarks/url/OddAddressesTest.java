package satchel.pim.bookmarks.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.browser.Chromium;
import satchel.testdata.harness.browser.Firefox;

/** What the browsers themselves make of an address, or that it is none. */
@Tag("programs")
final class OddAddressesTest {
    private static final String EACH =
            "%s.map(u => { try { return new URL(u).href } catch (e) { return '' } }).join('\\n')";

    @TempDir Path home;

    /** It refuses none that we take, and writes them as we do. */
    private static void assertSame(String told) {
        List<String> theirs = List.of(told.split("\n", -1));
        List<String> different = new ArrayList<>();
        for (int n = 0; n < Addresses.ODD.size(); n++) {
            String url = Addresses.ODD.get(n);
            String our = Addresses.written(url);
            if (!our.isEmpty() && !our.equals(theirs.get(n))) {
                different.add("%s theirs: %s ours: %s".formatted(url, theirs.get(n), our));
            }
        }
        assertThat(different).isEmpty();
    }

    private static String script() {
        return EACH.formatted(new Gson().toJson(Addresses.ODD));
    }

    @Test
    void chromium() throws Exception {
        Path userData = Files.createDirectories(home.resolve(".config/chromium"));
        try (Chromium browser = Chromium.start(home, userData)) {
            assertSame(browser.ask("Promise.resolve(" + script() + ")"));
        }
    }

    @Test
    void firefox() throws Exception {
        try (Firefox browser = Firefox.start(home, home)) {
            assertSame(browser.ask("return " + script()));
        }
    }
}
