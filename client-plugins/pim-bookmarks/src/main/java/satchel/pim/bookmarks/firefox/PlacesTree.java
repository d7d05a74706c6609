package satchel.pim.bookmarks.firefox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Firefox's rows as bookmarks. Queries (addresses with {@code place:}) are Firefox's own: no other
 * program could show them, so they are no records, and stay where they are.
 */
final class PlacesTree {
    private static final String TAGS = "tags________";

    /** The folder of all folders, and the one of tags. */
    private static final int OF_NOBODY = 2;

    private final Map<Long, List<PlacesRow>> inside = new HashMap<>();
    private final Map<Long, String> keywords;
    private final Map<Uid, PlacesRow> rows = new HashMap<>();
    private final Map<Long, List<PlacesRow>> queries = new HashMap<>();
    private final Map<String, PlacesRow> tagFolders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Long, Map<String, PlacesRow>> tags = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final BookmarkTree.Builder tree = new BookmarkTree.Builder();
    private long tagsRoot;
    private int reached;

    private PlacesTree(Map<Long, String> keywords) {
        this.keywords = keywords;
    }

    /**
     * @param rows of each record: roots too
     * @param queries what is no record, by the folder it is in
     * @param tagFolders the folder that stands for a tag, by its name in any case
     * @param tags of each place, with the row that gives it the tag
     * @param tagsRoot the row that all tags are in
     * @param names all that are taken, by records or not
     */
    record Found(
            BookmarkTree tree,
            Map<Uid, PlacesRow> rows,
            Map<Long, List<PlacesRow>> queries,
            Map<String, PlacesRow> tagFolders,
            Map<Long, Map<String, PlacesRow>> tags,
            Map<Long, String> keywords,
            long tagsRoot,
            Set<String> names) {
        List<PlacesRow> queriesIn(long folder) {
            return queries.getOrDefault(folder, List.of());
        }

        Map<String, PlacesRow> tagsOf(long place) {
            return tags.getOrDefault(place, Map.of());
        }
    }

    /**
     * @param all in the order in which they stand
     * @param keywords by place
     */
    static Found of(List<PlacesRow> all, Map<Long, String> keywords) throws PimException {
        PlacesTree found = new PlacesTree(keywords);
        for (PlacesRow row : all) {
            found.inside.computeIfAbsent(row.parent(), none -> new ArrayList<>()).add(row);
            found.names.add(row.guid());
        }
        found.addTags(all);
        for (Root root : Root.values()) {
            found.addRoot(root, all);
        }
        found.requireAllReached(all.size());
        return new Found(
                found.tree.build(),
                found.rows,
                found.queries,
                found.tagFolders,
                found.tags,
                keywords,
                found.tagsRoot,
                found.names);
    }

    private void addTags(List<PlacesRow> all) throws PimException {
        tagsRoot = named(TAGS, all).id();
        for (PlacesRow folder : inside.getOrDefault(tagsRoot, List.of())) {
            reached++;
            tagFolders.putIfAbsent(folder.title(), folder);
            for (PlacesRow tagged : inside.getOrDefault(folder.id(), List.of())) {
                reached++;
                tags.computeIfAbsent(
                                tagged.place(),
                                none -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                        .put(folder.title(), tagged);
            }
        }
    }

    /** What is in no folder would be left out, and so count as deleted. */
    private void requireAllReached(int all) throws PimException {
        int known = reached + Root.values().length + OF_NOBODY;
        if (known < all) {
            throw damaged("%d entries are in no folder".formatted(all - known));
        }
    }

    private void addRoot(Root root, List<PlacesRow> all) throws PimException {
        PlacesRow row = named(root.uid().value(), all);
        rows.put(root.uid(), row);
        addChildren(row, root.uid());
    }

    private static PlacesRow named(String guid, List<PlacesRow> all) throws PimException {
        return all.stream()
                .filter(row -> row.guid().equals(guid))
                .findFirst()
                .orElseThrow(() -> damaged("it has no folder " + guid));
    }

    private void addChildren(PlacesRow folder, Uid uid) throws PimException {
        for (PlacesRow row : inside.getOrDefault(folder.id(), List.of())) {
            reached++;
            if (row.isQuery()) {
                queries.computeIfAbsent(folder.id(), none -> new ArrayList<>()).add(row);
                continue;
            }
            Content content = content(row);
            Uid name =
                    Uid.of(row.guid())
                            .filter(free -> !tree.has(free))
                            .orElseThrow(() -> damaged("an entry is named '" + row.guid() + "'"));
            tree.add(
                    new Node(
                            name,
                            uid,
                            content,
                            PlacesRow.time(row.added()),
                            PlacesRow.time(row.modified())));
            rows.put(name, row);
            if (row.type() == PlacesRow.FOLDER) {
                addChildren(row, name);
            }
        }
    }

    private Content content(PlacesRow row) throws PimException {
        return switch (row.type()) {
            case PlacesRow.BOOKMARK ->
                    link(
                            row,
                            row.url()
                                    .orElseThrow(() ->
                                            damaged(
                                                    "the bookmark '%s' has no address"
                                                            .formatted(row.title()))));
            case PlacesRow.FOLDER -> Content.Folder.of(row.title());
            case PlacesRow.SEPARATOR -> new Content.Separator();
            default -> throw damaged("an entry is of kind " + row.type());
        };
    }

    private Content link(PlacesRow row, String url) {
        return new Content.Link(
                row.title(),
                url,
                List.copyOf(tags.getOrDefault(row.place(), Map.of()).keySet()),
                Optional.ofNullable(keywords.get(row.place())),
                Optional.empty());
    }

    private static PimException damaged(String why) {
        return new PimException(
                PimException.Kind.UNREADABLE,
                "Firefox's bookmarks are damaged: %s; Firefox mends them in about:support"
                        .formatted(why));
    }
}
