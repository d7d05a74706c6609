package satchel.launcher.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;

/** Sends a file, or says that the visitor has it already (RFC 9110 section 13.1.2). */
final class FileReplies {
    private FileReplies() {}

    static WebReply reply(WebRequest request, Path file, String type) {
        String tag = tag(file);
        boolean has =
                request.header("if-none-match").filter(tags -> tags.contains(tag)).isPresent();
        WebReply reply =
                has
                        ? new WebReply(304, Map.of(), new WebReply.Body.Nothing())
                        : WebReply.file(type, file);
        return reply.with("ETag", tag).with("Cache-Control", "no-cache");
    }

    /** Weak: it says that size and time are the same, and does not claim to have looked. */
    private static String tag(Path file) {
        try {
            return "W/\"%x-%x\""
                    .formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
