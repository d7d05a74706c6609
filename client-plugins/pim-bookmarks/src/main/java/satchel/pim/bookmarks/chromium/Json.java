package satchel.pim.bookmarks.chromium;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Members of Chromium's entries. */
final class Json {
    private Json() {}

    /** Empty if there is none. */
    static String text(JsonObject node, String name) {
        JsonElement member = node.get(name);
        return member != null && member.isJsonPrimitive() ? member.getAsString() : "";
    }

    static boolean isFolder(JsonObject node) {
        return text(node, "type").equals("folder");
    }

    static boolean isUrl(JsonObject node) {
        return text(node, "type").equals("url");
    }

    static JsonArray children(JsonObject folder) {
        JsonElement children = folder.get("children");
        return children != null && children.isJsonArray()
                ? children.getAsJsonArray()
                : new JsonArray();
    }
}
