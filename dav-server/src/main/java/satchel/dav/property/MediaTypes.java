package satchel.dav.property;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import satchel.dav.resource.FilePath;
import satchel.dav.store.CollectionKind;

/** The media types of what a collection holds, and of files. */
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    /** RFC 9110 section 8.3.1, of a length that a header can have. */
    private static final Pattern FORM =
            Pattern.compile("[!#$%&'*+.^_`|~\\w-]+/[!#$%&'*+.^_`|~\\w-]+([ \\t]*;[\\x20-\\x7e]*)?");

    private static final int LONGEST = 255;

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("txt", "text/plain"),
                    Map.entry("md", "text/markdown"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("css", "text/css"),
                    Map.entry("js", "text/javascript"),
                    Map.entry("ics", "text/calendar"),
                    Map.entry("vcf", "text/vcard"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("json", "application/json"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("gz", "application/gzip"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("png", "image/png"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("eml", "message/rfc822"));

    private MediaTypes() {}

    public static String of(CollectionKind kind) {
        return bare(kind) + "; charset=utf-8";
    }

    /** Without parameters. */
    public static String bare(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> "text/calendar";
            case ADDRESS_BOOK -> "text/vcard";
            case BOOKMARKS -> "text/x-satchel-bookmark";
        };
    }

    /** What the client says a file is, else what its name says. */
    public static String of(Optional<String> said, FilePath path) {
        return said.map(String::strip)
                .filter(type -> type.length() <= LONGEST && FORM.matcher(type).matches())
                .orElseGet(() -> byName(path.name()));
    }

    private static String byName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}
