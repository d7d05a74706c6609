package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What Chromium computes over a file's entries to see whether somebody else has written it: MD5 of
 * each one's id, name in UTF-16, kind and address, in the order of the tree.
 */
final class Checksum {
    private final MessageDigest digest;

    private Checksum(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(BookmarksDocument document) {
        try {
            Checksum checksum = new Checksum(MessageDigest.getInstance("MD5"));
            document.roots().forEach(checksum::add);
            return HexFormat.of().formatHex(checksum.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private void add(JsonObject node) {
        digest.update(Json.text(node, "id").getBytes(StandardCharsets.UTF_8));
        digest.update(Json.text(node, "name").getBytes(StandardCharsets.UTF_16LE));
        if (Json.isFolder(node)) {
            digest.update("folder".getBytes(StandardCharsets.UTF_8));
            for (JsonElement child : Json.children(node)) {
                add(child.getAsJsonObject());
            }
        } else {
            digest.update("url".getBytes(StandardCharsets.UTF_8));
            digest.update(Json.text(node, "url").getBytes(StandardCharsets.UTF_8));
        }
    }
}
