package satchel.pim.bookmarks.tree;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** An entry as a text of docs/bookmark-format.md, and back. */
final class NodeText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private NodeText() {}

    static String write(BookmarkTree tree, Uid uid) {
        List<ContentLine> lines = new ArrayList<>();
        lines.add(line("VERSION", "1"));
        lines.add(line("UID", uid.value()));
        tree.node(uid)
                .ifPresentOrElse(node -> add(node, lines), () -> lines.add(line("KIND", "FOLDER")));
        List<Uid> children = tree.childrenOf(uid);
        if (!children.isEmpty()) {
            lines.add(
                    line(
                            "CHILDREN",
                            children.stream().map(Uid::value).collect(Collectors.joining(","))));
        }
        return ContentWriter.write(new Component("BOOKMARK", lines, List.of()));
    }

    private static void add(Node node, List<ContentLine> lines) {
        switch (node.content()) {
            case Content.Link link -> {
                lines.add(line("KIND", "LINK"));
                addText("TITLE", link.title(), lines);
                lines.add(line("URL", link.url()));
                link.tags().forEach(tag -> addText("TAG", tag, lines));
                link.keyword().ifPresent(keyword -> addText("KEYWORD", keyword, lines));
                link.description().ifPresent(text -> addText("DESCRIPTION", text, lines));
            }
            case Content.Folder folder -> {
                lines.add(line("KIND", "FOLDER"));
                addText("TITLE", folder.title(), lines);
                folder.description().ifPresent(text -> addText("DESCRIPTION", text, lines));
            }
            case Content.Separator _ -> lines.add(line("KIND", "SEPARATOR"));
        }
        lines.add(line("PARENT", node.parent().value()));
        node.created().ifPresent(time -> lines.add(line("CREATED", time(time))));
        node.modified().ifPresent(time -> lines.add(line("LAST-MODIFIED", time(time))));
    }

    private static void addText(String name, String text, List<ContentLine> lines) {
        if (!text.isEmpty()) {
            lines.add(line(name, TextValue.escape(text)));
        }
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }

    private static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * @throws MalformedContentException if the text is no bookmark, in words for the user
     */
    static NodeDraft read(String text) throws MalformedContentException {
        Bookmark bookmark = Bookmark.parse(text);
        Uid uid = new Uid(bookmark.uid());
        Optional<List<Uid>> children =
                bookmark.component()
                        .property("CHILDREN")
                        .map(_ -> bookmark.children().stream().map(Uid::new).toList());
        Optional<Uid> parent = bookmark.parent().map(Uid::new);
        return new NodeDraft(uid, parent.map(folder -> node(uid, folder, bookmark)), children);
    }

    private static Node node(Uid uid, Uid parent, Bookmark bookmark) {
        return new Node(
                uid,
                parent,
                content(bookmark),
                bookmark.created().flatMap(NodeText::time),
                bookmark.lastModified().flatMap(NodeText::time));
    }

    private static Content content(Bookmark bookmark) {
        return switch (bookmark.kind()) {
            case LINK ->
                    new Content.Link(
                            bookmark.title(),
                            bookmark.url().orElse(""),
                            bookmark.tags(),
                            bookmark.keyword(),
                            bookmark.description());
            case FOLDER -> new Content.Folder(bookmark.title(), bookmark.description());
            case SEPARATOR -> new Content.Separator();
        };
    }

    /** A day that no calendar has is no time. */
    private static Optional<Instant> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
