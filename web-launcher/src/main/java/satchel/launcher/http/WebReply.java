package satchel.launcher.http;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back, free of the HTTP server's types. */
public record WebReply(int status, Map<String, String> headers, Body body) {
    /** The forms a body takes. */
    public sealed interface Body {
        record Nothing() implements Body {}

        /** A template with what it shows. */
        record Page(String template, Object view) implements Body {}

        record Text(String type, String text) implements Body {}

        record File(String type, Path file) implements Body {}

        record Stream(String type, long length, Writing writing) implements Body {}
    }

    /** Writes a body to the visitor, as fast as the visitor reads. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public WebReply {
        headers = Map.copyOf(headers);
    }

    public static WebReply page(String template, Object view) {
        return page(200, template, view);
    }

    public static WebReply page(int status, String template, Object view) {
        return new WebReply(status, Map.of(), new Body.Page(template, view));
    }

    /** 303: whatever was asked, now GET that. */
    public static WebReply seeOther(String path) {
        return new WebReply(303, Map.of("Location", path), new Body.Nothing());
    }

    public static WebReply json(int status, Map<String, ?> fields) {
        return new WebReply(
                status, Map.of(), new Body.Text("application/json", new Gson().toJson(fields)));
    }

    public static WebReply file(String type, Path file) {
        return new WebReply(200, Map.of(), new Body.File(type, file));
    }

    public WebReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WebReply(status, more, body);
    }
}
