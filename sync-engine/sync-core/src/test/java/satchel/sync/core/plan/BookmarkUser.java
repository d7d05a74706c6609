package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import satchel.content.bookmark.Bookmark;
import satchel.content.bookmark.BookmarkKind;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;

/** Does to the tree of a program what its user does, and what the program does with it. */
final class BookmarkUser {
    private final MemorySide program;
    private final String name;
    private final Random random;
    private final Set<String> deleted = new HashSet<>();
    private int made;

    /**
     * @param name three characters, with which all begins that this user makes
     */
    BookmarkUser(MemorySide program, String name, Random random) {
        this.program = program;
        this.name = name;
        this.random = random;
    }

    /** What this user ever took out. */
    Set<String> deleted() {
        return deleted;
    }

    void edit() {
        switch (random.nextInt(6)) {
            case 0, 1 -> make();
            case 2 -> any().ifPresent(this::rename);
            case 3, 4 -> any().ifPresent(this::move);
            default -> any().ifPresent(this::delete);
        }
    }

    Map<String, Bookmark> tree() {
        Map<String, Bookmark> tree = new LinkedHashMap<>();
        Bookmarks.of(program)
                .forEach((uid, body) -> {
                    try {
                        tree.put(uid, Bookmark.parse(body.text()));
                    } catch (MalformedContentException e) {
                        throw new AssertionError(body.text(), e);
                    }
                });
        return tree;
    }

    private void make() {
        String uid = "%s%09d".formatted(name, made++);
        String parent = anyFolderBut(Set.of());
        boolean folder = random.nextInt(3) == 0;
        program.create(
                uid,
                folder ? Bookmarks.folder(uid, parent) : Bookmarks.link(uid, parent, "T" + made));
        putInto(parent, uid);
    }

    private void rename(String uid) {
        write(tree().get(uid), "TITLE", name + random.nextInt(100));
    }

    private void move(String uid) {
        Set<String> within = within(uid);
        within.add(uid);
        String to = anyFolderBut(within);
        Bookmark moved = tree().get(uid);
        takeOutOf(moved.parent().orElseThrow(), uid);
        write(moved, "PARENT", to);
        putInto(to, uid);
    }

    private void delete(String uid) {
        takeOutOf(tree().get(uid).parent().orElseThrow(), uid);
        Set<String> gone = within(uid);
        gone.add(uid);
        gone.forEach(one -> program.remove(id(one)));
        deleted.addAll(gone);
    }

    private void putInto(String folder, String uid) {
        List<String> children = children(folder);
        children.add(random.nextInt(children.size() + 1), uid);
        write(tree().get(folder), "CHILDREN", String.join(",", children));
    }

    private void takeOutOf(String folder, String uid) {
        List<String> children = children(folder);
        children.remove(uid);
        write(tree().get(folder), "CHILDREN", String.join(",", children));
    }

    private List<String> children(String folder) {
        return new ArrayList<>(tree().get(folder).children());
    }

    private void write(Bookmark bookmark, String property, String value) {
        String other = property + ":" + value + "\r\n";
        String text = Bookmarks.of(program).get(bookmark.uid()).text().replace("\r\n ", "");
        int at = text.indexOf(property + ":");
        String changed =
                at < 0
                        ? text.replace("END:", other + "END:")
                        : text.substring(0, at)
                                + other
                                + text.substring(text.indexOf('\n', at) + 1);
        program.put(id(bookmark.uid()), new Body(changed));
    }

    private RecordId id(String uid) {
        return Bookmarks.id(program, uid);
    }

    /** All that is in a folder, at any depth. */
    private Set<String> within(String uid) {
        Map<String, Bookmark> tree = tree();
        Set<String> within = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Bookmark one : tree.values()) {
                String parent = one.parent().orElse("");
                if (parent.equals(uid) || within.contains(parent)) {
                    more |= within.add(one.uid());
                }
            }
        }
        return within;
    }

    private Optional<String> any() {
        return any(
                tree().values().stream().filter(one -> !one.isRoot()).map(Bookmark::uid).toList());
    }

    private String anyFolderBut(Set<String> not) {
        return any(tree().values().stream()
                        .filter(one -> one.kind() == BookmarkKind.FOLDER)
                        .map(Bookmark::uid)
                        .filter(uid -> !not.contains(uid))
                        .toList())
                .orElseThrow();
    }

    private Optional<String> any(List<String> list) {
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(list.get(random.nextInt(list.size())));
    }
}
