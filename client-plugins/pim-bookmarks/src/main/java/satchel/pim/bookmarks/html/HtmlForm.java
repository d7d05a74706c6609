package satchel.pim.bookmarks.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.pim.bookmarks.file.AbsoluteUrl;
import satchel.pim.bookmarks.file.EntryForm;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** What the attributes mean, as Firefox writes and reads them; ID is from Netscape's days. */
final class HtmlForm implements EntryForm<HtmlEntry> {
    private static final Map<Root, String> ROOTS =
            Map.of(
                    Root.TOOLBAR, "PERSONAL_TOOLBAR_FOLDER",
                    Root.UNFILED, "UNFILED_BOOKMARKS_FOLDER",
                    Root.MOBILE, "MOBILE_BOOKMARKS_FOLDER");

    private static final Map<Root, String> TITLES =
            Map.of(
                    Root.TOOLBAR, "Bookmarks Toolbar",
                    Root.UNFILED, "Other Bookmarks",
                    Root.MOBILE, "Mobile Bookmarks");

    private final HtmlReader.Document document;

    HtmlForm(HtmlReader.Document document) {
        this.document = document;
    }

    @Override
    public HtmlEntry top() {
        return document.top();
    }

    @Override
    public Optional<Root> root(HtmlEntry folder) {
        return ROOTS.entrySet().stream()
                .filter(_ -> folder.kind == HtmlEntry.Kind.FOLDER)
                .filter(root -> folder.attribute(root.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<Content> content(HtmlEntry entry) {
        Optional<String> description = Optional.of(entry.description());
        return switch (entry.kind) {
            case FOLDER -> Optional.of(new Content.Folder(entry.title(), description));
            case SEPARATOR -> Optional.of(new Content.Separator());
            case UNKNOWN -> Optional.empty();
            case LINK ->
                    entry.attribute("HREF")
                            .map(String::strip)
                            .filter(AbsoluteUrl::is)
                            .map(url ->
                                    new Content.Link(
                                            entry.title(),
                                            url,
                                            tags(entry),
                                            entry.attribute("SHORTCUTURL"),
                                            description));
        };
    }

    private static List<String> tags(HtmlEntry entry) {
        return entry.attribute("TAGS")
                .map(tags -> Arrays.asList(tags.split(",")))
                .orElse(List.of());
    }

    @Override
    public Optional<String> id(HtmlEntry entry) {
        return entry.attribute("ID");
    }

    @Override
    public void name(HtmlEntry entry, Uid uid) {
        entry.attributes.put("ID", uid.value());
    }

    @Override
    public Optional<Instant> created(HtmlEntry entry) {
        return time(entry, "ADD_DATE");
    }

    @Override
    public Optional<Instant> modified(HtmlEntry entry) {
        return time(entry, "LAST_MODIFIED");
    }

    private static Optional<Instant> time(HtmlEntry entry, String name) {
        try {
            return entry.attribute(name)
                    .map(Long::parseLong)
                    .filter(seconds -> seconds > 0)
                    .map(Instant::ofEpochSecond)
                    .filter(time -> time.isBefore(Instant.parse("9999-01-01T00:00:00Z")));
        } catch (NumberFormatException | DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public List<HtmlEntry> children(HtmlEntry folder) {
        return List.copyOf(folder.children);
    }

    @Override
    public void arrange(HtmlEntry folder, List<HtmlEntry> children) {
        folder.children = children;
    }

    @Override
    public HtmlEntry make(Root root) {
        HtmlEntry folder = new HtmlEntry(HtmlEntry.Kind.FOLDER);
        folder.title = TITLES.getOrDefault(root, "");
        folder.attributes.put(ROOTS.getOrDefault(root, "ID"), "true");
        return folder;
    }

    @Override
    public HtmlEntry make(Content kind) {
        return new HtmlEntry(
                switch (kind) {
                    case Content.Link _ -> HtmlEntry.Kind.LINK;
                    case Content.Folder _ -> HtmlEntry.Kind.FOLDER;
                    case Content.Separator _ -> HtmlEntry.Kind.SEPARATOR;
                });
    }

    /** A tag with a comma in it would be read as two, and so is left out. */
    @Override
    public void say(HtmlEntry entry, Node node) {
        switch (node.content()) {
            case Content.Link link -> {
                entry.describe(oneLine(link.title()), words(link.description()));
                entry.set("HREF", Optional.of(link.url()));
                String tags =
                        link.tags().stream()
                                .filter(tag -> tag.indexOf(',') < 0)
                                .collect(Collectors.joining(","));
                entry.set("TAGS", Optional.of(tags).filter(some -> !some.isEmpty()));
                entry.set("SHORTCUTURL", link.keyword());
            }
            case Content.Folder folder ->
                    entry.describe(oneLine(folder.title()), words(folder.description()));
            case Content.Separator _ -> {}
        }
        entry.set("ADD_DATE", node.created().map(HtmlForm::seconds));
        entry.set("LAST_MODIFIED", node.modified().map(HtmlForm::seconds));
    }

    private static String words(Optional<String> description) {
        return description.map(String::strip).orElse("");
    }

    private static String oneLine(String title) {
        return title.replace('\n', ' ');
    }

    private static String seconds(Instant time) {
        return Long.toString(time.getEpochSecond());
    }

    @Override
    public String text() {
        return HtmlWriter.write(document);
    }
}
