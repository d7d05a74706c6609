package satchel.pim.bookmarks.chromium;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.Root;

/** The file as JSON; what is in it that nobody here knows stays. */
record BookmarksDocument(JsonObject json) {
    /** In the order in which they are written and summed up. */
    private static final Map<Root, String> ROOTS =
            new EnumMap<>(
                    Map.of(
                            Root.TOOLBAR, "bookmark_bar",
                            Root.UNFILED, "other",
                            Root.MOBILE, "synced"));

    private static final String VERSION = "1";

    private static final Gson WRITER =
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .setFormattingStyle(FormattingStyle.PRETTY.withIndent("   "))
                    .create();

    /** What Chromium starts with, under the names that it gives them itself. */
    private static final String EMPTY =
            """
            {"checksum": "", "roots": {
            "bookmark_bar": {"children": [], "date_added": "0", "date_last_used": "0",
            "date_modified": "0", "guid": "0bc5d13f-2cba-5d74-951f-3f233fe6c908", "id": "1",
            "name": "Bookmarks bar", "type": "folder"},
            "other": {"children": [], "date_added": "0", "date_last_used": "0",
            "date_modified": "0", "guid": "82b081ec-3dd3-529c-8475-ab6c344590dd", "id": "2",
            "name": "Other bookmarks", "type": "folder"},
            "synced": {"children": [], "date_added": "0", "date_last_used": "0",
            "date_modified": "0", "guid": "4cf2e351-0e85-532b-bb37-df045d8f8d0f", "id": "3",
            "name": "Mobile bookmarks", "type": "folder"}
            }, "version": 1}
            """;

    static BookmarksDocument empty() {
        return new BookmarksDocument(JsonParser.parseString(EMPTY).getAsJsonObject());
    }

    static BookmarksDocument read(String text) throws PimException {
        try {
            JsonElement json =
                    new GsonBuilder()
                            .setStrictness(Strictness.STRICT)
                            .create()
                            .fromJson(text, JsonElement.class);
            if (json != null && json.isJsonObject()) {
                BookmarksDocument document = new BookmarksDocument(json.getAsJsonObject());
                document.requireKnown();
                return document;
            }
            throw unreadable("it is no list of bookmarks");
        } catch (JsonParseException | IllegalStateException e) {
            throw unreadable("it is not whole, or has more in each other than Chromium reads");
        }
    }

    private void requireKnown() throws PimException {
        String version = Json.text(json, "version");
        if (!version.equals(VERSION)) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "the bookmarks are in version '%s' of Chromium's form; known is %s"
                            .formatted(version, VERSION));
        }
        JsonElement roots = json.get("roots");
        if (roots == null || !roots.isJsonObject()) {
            throw unreadable("it has no roots");
        }
        for (String name : ROOTS.values()) {
            JsonElement root = roots.getAsJsonObject().get(name);
            if (root == null || !root.isJsonObject() || !Json.isFolder(root.getAsJsonObject())) {
                throw unreadable("it has no folder '" + name + "'");
            }
        }
    }

    private static PimException unreadable(String why) {
        return new PimException(
                PimException.Kind.UNREADABLE, "Chromium's file Bookmarks cannot be read: " + why);
    }

    List<JsonObject> roots() {
        return ROOTS.keySet().stream().map(this::root).toList();
    }

    /** Not of the menu, which Chromium has none for. */
    JsonObject root(Root root) {
        String name = ROOTS.getOrDefault(root, "other");
        return json.getAsJsonObject("roots").getAsJsonObject(name);
    }

    static boolean has(Root root) {
        return ROOTS.containsKey(root);
    }

    String write() {
        json.addProperty("checksum", Checksum.of(this));
        return WRITER.toJson(json) + "\n";
    }
}
