package satchel.pim.bookmarks.xbel;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import satchel.pim.bookmarks.file.EntryForm;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * What the elements mean. An id must begin like a name in XML, so that a UID has "_" before it; the
 * roots that XBEL has no word for are known by theirs.
 */
final class XbelForm implements EntryForm<Element> {
    private static final Set<String> ABOUT_ITSELF = Set.of("title", "desc", "info");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private static final Map<Root, String> TITLES =
            Map.of(
                    Root.TOOLBAR, "Bookmarks Toolbar",
                    Root.UNFILED, "Other Bookmarks",
                    Root.MOBILE, "Mobile Bookmarks");

    private final Document document;

    XbelForm(Document document) {
        this.document = document;
    }

    @Override
    public Element top() {
        return document.getDocumentElement();
    }

    /** KDE marks the folder of its toolbar. */
    @Override
    public Optional<Root> root(Element folder) {
        if (!folder.getTagName().equals("folder")) {
            return Optional.empty();
        }
        return folder.getAttribute("toolbar").equals("yes")
                ? Optional.of(Root.TOOLBAR)
                : id(folder).flatMap(Uid::of).flatMap(Root::of).filter(TITLES::containsKey);
    }

    @Override
    public Optional<Content> content(Element entry) {
        Optional<String> description = text(entry, "desc");
        String title = text(entry, "title").orElse("");
        return switch (entry.getTagName()) {
            case "folder" -> Optional.of(new Content.Folder(title, description));
            case "separator" -> Optional.of(new Content.Separator());
            case "bookmark" ->
                    Optional.of(entry.getAttribute("href").strip())
                            .filter(url -> ABSOLUTE.matcher(url).matches())
                            .map(url ->
                                    new Content.Link(
                                            title, url, List.of(), Optional.empty(), description));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(Element entry, String name) {
        return elements(entry).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }

    private static List<Element> elements(Element of) {
        List<Element> elements = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Override
    public Optional<String> id(Element entry) {
        String id = entry.getAttribute("id");
        Optional<String> own =
                id.startsWith("_") ? Uid.of(id.substring(1)).map(Uid::value) : Optional.empty();
        return own.or(() -> Optional.of(id).filter(some -> !some.isEmpty()));
    }

    @Override
    public void name(Element entry, Uid uid) {
        if (!id(entry).equals(Optional.of(uid.value()))) {
            entry.setAttribute("id", "_" + uid);
        }
    }

    @Override
    public Optional<Instant> created(Element entry) {
        return time(entry.getAttribute("added"));
    }

    @Override
    public Optional<Instant> modified(Element entry) {
        return time(entry.getAttribute("modified"));
    }

    /** ISO 8601; without a zone, in UTC, as whoever wrote it did not care. */
    private static Optional<Instant> time(String written) {
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException noZone) {
            return local(written);
        }
    }

    private static Optional<Instant> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public List<Element> children(Element folder) {
        return elements(folder).stream()
                .filter(child -> !ABOUT_ITSELF.contains(child.getTagName()))
                .toList();
    }

    @Override
    public void arrange(Element folder, List<Element> children) {
        children(folder).forEach(folder::removeChild);
        children.forEach(folder::appendChild);
    }

    @Override
    public Element make(Root root) {
        Element folder = document.createElement("folder");
        name(folder, root.uid());
        if (root == Root.TOOLBAR) {
            folder.setAttribute("toolbar", "yes");
        }
        put(folder, "title", Optional.ofNullable(TITLES.get(root)));
        return folder;
    }

    @Override
    public Element make(Content kind) {
        return document.createElement(
                switch (kind) {
                    case Content.Link _ -> "bookmark";
                    case Content.Folder _ -> "folder";
                    case Content.Separator _ -> "separator";
                });
    }

    @Override
    public void say(Element entry, satchel.pim.bookmarks.tree.Node node) {
        switch (node.content()) {
            case Content.Link link -> {
                entry.setAttribute("href", link.url());
                put(entry, "desc", link.description());
                put(entry, "title", title(link.title()));
            }
            case Content.Folder folder -> {
                put(entry, "desc", folder.description());
                put(entry, "title", title(folder.title()));
            }
            case Content.Separator _ -> {}
        }
        set(entry, "added", node.created());
        set(entry, "modified", node.modified());
    }

    private static Optional<String> title(String title) {
        return Optional.of(title).filter(text -> !text.isEmpty());
    }

    private static void set(Element entry, String name, Optional<Instant> time) {
        time.ifPresentOrElse(
                known -> entry.setAttribute(name, known.toString()),
                () -> entry.removeAttribute(name));
    }

    /** At the start: the definition wants it before all else. */
    private void put(Element entry, String name, Optional<String> text) {
        elements(entry).stream()
                .filter(child -> child.getTagName().equals(name))
                .forEach(entry::removeChild);
        text.ifPresent(words -> {
            Element child = document.createElement(name);
            child.setTextContent(words);
            entry.insertBefore(child, entry.getFirstChild());
        });
    }

    @Override
    public String text() {
        StringWriter text = new StringWriter();
        XbelText.write(document, text);
        return text.toString();
    }
}
