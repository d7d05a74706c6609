package satchel.testdata.harness.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import satchel.testdata.harness.Program;

/** The real browser without a window, spoken to by Marionette in its own context. */
public final class Firefox implements AutoCloseable {
    private static final int PATIENCE = 60;
    private static final String BEFORE =
            """
            const done = arguments[arguments.length - 1];
            const {PlacesUtils} =
                ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs");
            const {PlacesDBUtils} =
                ChromeUtils.importESModule("resource://gre/modules/PlacesDBUtils.sys.mjs");
            const B = PlacesUtils.bookmarks;
            (async () => {
            """;
    private static final String AFTER = "})().then(done, e => done('failed: ' + e + e.stack));";

    private final Process process;
    private final Socket socket;
    private int sent;

    private Firefox(Process process, Socket socket) {
        this.process = process;
        this.socket = socket;
    }

    public static Firefox start(Path home, Path profile) throws Exception {
        int port = freePort();
        Files.writeString(
                profile.resolve("user.js"),
                """
                user_pref("marionette.port", %d);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("app.update.enabled", false);
                """
                        .formatted(port));
        Process process =
                Program.installed("firefox-esr", "firefox-esr")
                        .with("--headless", "--no-remote", "--profile", profile.toString())
                        .with("--marionette", "--remote-allow-system-access", "about:blank")
                        .atHome(home)
                        .environment("MOZ_DISABLE_CONTENT_SANDBOX", "1")
                        .start();
        Thread.ofPlatform().daemon().start(() -> drain(process.getErrorStream()));
        Thread.ofPlatform().daemon().start(() -> drain(process.getInputStream()));
        Firefox firefox = new Firefox(process, connected(process, port));
        firefox.receive();
        JsonObject session = new JsonObject();
        session.add("capabilities", new JsonObject());
        firefox.call("WebDriver:NewSession", session);
        JsonObject context = new JsonObject();
        context.addProperty("value", "chrome");
        firefox.call("Marionette:SetContext", context);
        return firefox;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void drain(InputStream said) {
        try (said) {
            said.readAllBytes();
        } catch (IOException ended) {
            // It says nothing more.
        }
    }

    private static Socket connected(Process process, int port) throws Exception {
        for (int tenths = 0; tenths < PATIENCE * 10 && process.isAlive(); tenths++) {
            try {
                Socket socket = new Socket("127.0.0.1", port);
                socket.setSoTimeout(PATIENCE * 1000);
                return socket;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("Firefox did not start");
    }

    /** What the body of a function returns; it may wait, and knows B, the bookmarks. */
    public String ask(String body) throws IOException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("script", BEFORE + body + AFTER);
        parameters.add("args", new JsonArray());
        parameters.addProperty("scriptTimeout", PATIENCE * 1000);
        parameters.addProperty("newSandbox", true);
        JsonElement value =
                call("WebDriver:ExecuteAsyncScript", parameters).getAsJsonObject().get("value");
        String text = value.isJsonNull() ? "" : value.getAsString();
        if (text.startsWith("failed: ")) {
            throw new AssertionError(text);
        }
        return text;
    }

    private JsonElement call(String name, JsonObject parameters) throws IOException {
        JsonArray message = new JsonArray();
        message.add(0);
        message.add(++sent);
        message.add(name);
        message.add(parameters);
        byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write((bytes.length + ":" + message).getBytes(StandardCharsets.UTF_8));
        JsonArray answer = receive().getAsJsonArray();
        if (!answer.get(2).isJsonNull()) {
            throw new AssertionError(name + ": " + answer.get(2));
        }
        return answer.get(3);
    }

    private JsonElement receive() throws IOException {
        InputStream in = socket.getInputStream();
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Firefox hung up");
            }
            length = length * 10 + c - '0';
        }
        return JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Ends as the user ends it, with everything written. */
    @Override
    public void close() throws IOException, InterruptedException {
        JsonObject how = new JsonObject();
        JsonArray flags = new JsonArray();
        flags.add("eAttemptQuit");
        how.add("flags", flags);
        try (socket) {
            call("Marionette:Quit", how);
        } finally {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }
}
