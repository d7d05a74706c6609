package satchel.testdata.harness.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import satchel.testdata.harness.Program;

/** The real browser without a window, spoken to in the words of its developer tools. */
public final class Chromium implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final Process process;
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final WebSocket page;
    private int sent;

    private Chromium(Process process, String page) {
        this.process = process;
        this.page =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(URI.create(page), new Answers())
                        .join();
    }

    public static Chromium start(Path home, Path userData) throws Exception {
        Path port = userData.resolve("DevToolsActivePort");
        Files.deleteIfExists(port);
        Process process =
                Program.installed("chromium", "chromium")
                        .with("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run")
                        .with("--disable-background-networking", "--disable-component-update")
                        .with("--disable-sync", "--disable-dev-shm-usage")
                        .with("--user-data-dir=" + userData, "--remote-debugging-port=0")
                        .with("about:blank")
                        .atHome(home)
                        .start();
        Thread.ofPlatform().daemon().start(() -> drain(process));
        for (int tenths = 0; !Files.exists(port) || Files.size(port) == 0; tenths++) {
            if (tenths > PATIENCE * 10 || !process.isAlive()) {
                throw new AssertionError("Chromium did not start");
            }
            Thread.sleep(100);
        }
        String at = Files.readAllLines(port).getFirst();
        HttpRequest open =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + at + "/json/new?chrome://bookmarks/"))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build();
        String told = HttpClient.newHttpClient().send(open, BodyHandlers.ofString()).body();
        JsonObject tab = JsonParser.parseString(told).getAsJsonObject();
        Chromium browser = new Chromium(process, tab.get("webSocketDebuggerUrl").getAsString());
        for (int tries = 0; !browser.knows("typeof chrome.bookmarks"); tries++) {
            if (tries > PATIENCE * 10) {
                throw new AssertionError("Chromium shows no bookmarks");
            }
            Thread.sleep(100);
        }
        return browser;
    }

    private static void drain(Process process) {
        try (var out = process.getErrorStream()) {
            out.readAllBytes();
        } catch (IOException ended) {
            // It says nothing more.
        }
    }

    private boolean knows(String typeOf) throws InterruptedException {
        return ask("Promise.resolve(" + typeOf + ")").equals("object");
    }

    /** What a promise in the page of bookmarks comes to; a text. */
    public String ask(String script) throws InterruptedException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", script);
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("returnByValue", true);
        JsonObject result = call("Runtime.evaluate", parameters).getAsJsonObject("result");
        JsonElement value = result.getAsJsonObject("result").get("value");
        if (result.has("exceptionDetails") || value == null) {
            throw new AssertionError(script + " came to " + result);
        }
        return value.getAsString();
    }

    private JsonObject call(String method, JsonObject parameters) throws InterruptedException {
        JsonObject message = new JsonObject();
        message.addProperty("id", ++sent);
        message.addProperty("method", method);
        message.add("params", parameters);
        page.sendText(message.toString(), true).join();
        while (true) {
            @Nullable JsonObject answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + message);
            }
            if (answer.has("id") && answer.get("id").getAsInt() == sent) {
                return answer;
            }
        }
    }

    /** Ends as the user ends it, with everything written. */
    @Override
    public void close() throws InterruptedException {
        call("Browser.close", new JsonObject());
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end");
        }
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                answers.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
