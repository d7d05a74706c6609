package satchel.pim.bookmarks.xbel;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import satchel.pim.bookmarks.file.AbsoluteUrl;
import satchel.pim.bookmarks.file.EntryForm;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * What the elements mean. An id must begin like a name in XML, so that a UID has "_" before it; the
 * roots that XBEL has no word for are known by theirs.
 */
final class XbelForm implements EntryForm<Element> {
    private static final Set<String> ABOUT_ITSELF = Set.of("title", "desc", "info");
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
        Optional<String> description = XbelElements.text(entry, "desc");
        String title = XbelElements.text(entry, "title").orElse("");
        return switch (entry.getTagName()) {
            case "folder" -> Optional.of(new Content.Folder(title, description));
            case "separator" -> Optional.of(new Content.Separator());
            case "bookmark" ->
                    Optional.of(entry.getAttribute("href").strip())
                            .filter(AbsoluteUrl::is)
                            .map(url ->
                                    new Content.Link(
                                            title, url, List.of(), Optional.empty(), description));
            default -> Optional.empty();
        };
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
        entry.setAttribute("id", "_" + uid);
    }

    @Override
    public Optional<Instant> created(Element entry) {
        return XbelTime.read(entry.getAttribute("added"));
    }

    @Override
    public Optional<Instant> modified(Element entry) {
        return XbelTime.read(entry.getAttribute("modified"));
    }

    @Override
    public List<Element> children(Element folder) {
        return XbelElements.of(folder).stream()
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
        XbelElements.put(folder, "title", Optional.ofNullable(TITLES.get(root)));
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
    public void say(Element entry, Node node) {
        switch (node.content()) {
            case Content.Link link -> {
                entry.setAttribute("href", link.url());
                XbelElements.put(entry, "desc", link.description());
                XbelElements.put(entry, "title", title(link.title()));
            }
            case Content.Folder folder -> {
                XbelElements.put(entry, "desc", folder.description());
                XbelElements.put(entry, "title", title(folder.title()));
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

    @Override
    public String text() {
        StringWriter text = new StringWriter();
        XbelText.write(document, text);
        return text.toString();
    }
}
