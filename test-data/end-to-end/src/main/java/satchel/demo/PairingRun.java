package satchel.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import satchel.testdata.harness.SatchelClient;

/**
 * Pairing by a link: the client shows a code, the signed-in browser shows the same, the user
 * confirms.
 */
final class PairingRun {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z2-7]{4}-[A-Z2-7]{4}\\b");

    private PairingRun() {}

    /**
     * Starts the client from the link and confirms in the browser; gives what the client printed.
     */
    static List<String> confirm(SatchelClient client, String link, Browser browser, String page) {
        Process process = client.command("pair", link).start();
        try (BufferedReader out = process.inputReader()) {
            StringBuilder said = new StringBuilder();
            String shownByClient = firstCode(out, said);
            Document waiting = browser.open(page);
            if (!waiting.text().contains(shownByClient)) {
                throw new AssertionError(
                        "the page does not show " + shownByClient + ": " + waiting.text());
            }
            browser.submit(Browser.form(waiting, "Confirm"), Map.of());
            out.lines().forEach(line -> said.append(line).append('\n'));
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        "pairing failed: "
                                + said
                                + new String(process.getErrorStream().readAllBytes()));
            }
            return said.toString().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
        }
    }

    private static String firstCode(BufferedReader out, StringBuilder said) throws IOException {
        String line;
        while ((line = out.readLine()) != null) {
            said.append(line).append('\n');
            Matcher code = CODE.matcher(line);
            if (code.find()) {
                return code.group();
            }
        }
        throw new AssertionError("the client showed no code: " + said);
    }
}
