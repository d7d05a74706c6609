package satchel.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.secret.Secret;

/** {@code /static/…}: the style sheet and the emblem, which come with the program. */
final class StaticFiles {
    private record Asset(String type, String text, String tag) {}

    private final Map<String, Asset> assets =
            Map.of(
                    "satchel.css", load("satchel.css", "text/css"),
                    "satchel.svg", load("satchel.svg", "image/svg+xml"));

    WebReply send(WebRequest request) {
        Asset asset =
                Optional.ofNullable(assets.get(request.part("file")))
                        .orElseThrow(() -> new BadRequestException(404, "There is no such file."));
        boolean has =
                request.header("if-none-match")
                        .filter(tags -> tags.contains(asset.tag()))
                        .isPresent();
        WebReply.Body body =
                has
                        ? new WebReply.Body.Nothing()
                        : new WebReply.Body.Text(asset.type(), asset.text());
        return new WebReply(has ? 304 : 200, Map.of(), body)
                .with("ETag", asset.tag())
                .with("Cache-Control", "no-cache");
    }

    private static Asset load(String name, String type) {
        try (InputStream in =
                StaticFiles.class.getResourceAsStream("/satchel/launcher/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + name);
            }
            String text = new String(in.readAllBytes(), UTF_8);
            return new Asset(type, text, '"' + Secret.of(text).fingerprint() + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
