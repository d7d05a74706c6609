package satchel.pim.bookmarks.firefox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Moment;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.pim.bookmarks.url.NormalUrl;

/** Makes the rows say what another tree says, as Firefox itself would have done it. */
final class PlacesEdit {
    private final PlacesTree.Found found;
    private final BookmarkTree before;
    private final BookmarkTree after;
    private final long now = PlacesRow.micros(Instant.now());
    private final PlacesTable places;
    private final RowsTable rows;
    private final TagsTable tags;

    /** The row of each record that is there. */
    private final Map<Uid, Long> ids = new HashMap<>();

    /** Addresses that may have lost their last bookmark. */
    private final Set<Long> left = new HashSet<>();

    private PlacesEdit(Sql sql, PlacesTree.Found found, BookmarkTree after) {
        this.found = found;
        this.before = found.tree();
        this.after = after;
        this.places = new PlacesTable(sql);
        this.rows = new RowsTable(sql, places, now);
        this.tags = new TagsTable(sql, places, rows, found, now);
        found.rows().forEach((uid, row) -> ids.put(uid, row.id()));
    }

    static void apply(Sql sql, PlacesTree.Found found, BookmarkTree after) throws SQLException {
        new PlacesEdit(sql, found, after).run();
    }

    private void run() throws SQLException {
        for (Node node : before.nodes().values()) {
            if (!after.nodes().containsKey(node.uid())) {
                delete(node.uid());
            }
        }
        Map<Uid, Long> placeOf = new LinkedHashMap<>();
        List<Uid> folders = new ArrayList<>();
        Deque<Uid> open = new ArrayDeque<>();
        Stream.of(Root.values()).map(Root::uid).forEach(open::add);
        while (!open.isEmpty()) {
            Uid folder = open.remove();
            folders.add(folder);
            for (Uid child : after.childrenOf(folder)) {
                Node node = after.nodes().get(child);
                if (node != null) {
                    write(node, placeOf);
                    open.add(child);
                }
            }
        }
        for (Uid folder : folders) {
            arrange(folder);
        }
        // First, so that a keyword may go from one address to another.
        for (long place : left) {
            if (!places.isBookmarked(place, found.tagsRoot())) {
                tags.forget(place);
            }
        }
        new PlacesLabels(tags, found, after).write(placeOf);
        tags.tidy();
    }

    private void delete(Uid uid) throws SQLException {
        PlacesRow row = row(uid);
        rows.delete(row);
        left.add(row.place());
        for (PlacesRow query : found.queriesIn(row.id())) {
            rows.delete(query);
        }
        ids.remove(uid);
    }

    private PlacesRow row(Uid uid) {
        PlacesRow row = found.rows().get(uid);
        if (row == null) {
            throw new IllegalStateException("there is no row of " + uid);
        }
        return row;
    }

    private long id(Uid uid) {
        Long id = ids.get(uid);
        if (id == null) {
            throw new IllegalStateException("there is no row of " + uid);
        }
        return id;
    }

    /** Its folder is written before. */
    private void write(Node node, Map<Uid, Long> placeOf) throws SQLException {
        Optional<Node> was = before.node(node.uid());
        if (was.isEmpty()) {
            RowsTable.Row row = wanted(node, now, placeOf);
            ids.put(node.uid(), rows.insert(row, 0));
        } else if (says(was.get(), node)) {
            PlacesRow row = row(node.uid());
            rows.update(row, wanted(node, row.added(), placeOf));
            left.add(row.place());
        }
    }

    /** When somebody last changed it is nothing that could be changed. */
    private static boolean says(Node was, Node node) {
        return !was.content().equals(node.content())
                || !was.parent().equals(node.parent())
                || !was.created().equals(node.created());
    }

    private RowsTable.Row wanted(Node node, long added, Map<Uid, Long> placeOf)
            throws SQLException {
        boolean same = node.created().equals(PlacesRow.time(added).map(Moment::of));
        long created = same ? added : node.created().map(PlacesRow::micros).orElse(added);
        long modified = newer(node).map(PlacesRow::micros).orElse(now);
        return switch (node.content()) {
            case Content.Link link -> {
                long place = place(node.uid(), link);
                placeOf.put(node.uid(), place);
                yield row(node, PlacesRow.BOOKMARK, place, link.title(), created, modified);
            }
            case Content.Folder folder ->
                    row(node, PlacesRow.FOLDER, 0, folder.title(), created, modified);
            case Content.Separator _ -> row(node, PlacesRow.SEPARATOR, 0, "", created, modified);
        };
    }

    /** The time that came with a change, if it did. */
    private Optional<Instant> newer(Node node) {
        Optional<Instant> held = before.node(node.uid()).flatMap(Node::modified);
        return node.modified().filter(time -> held.filter(old -> !time.isAfter(old)).isEmpty());
    }

    /** An address that did not change stays as Firefox writes it. */
    private long place(Uid uid, Content.Link link) throws SQLException {
        boolean same =
                before.node(uid)
                        .map(Node::content)
                        .filter(was ->
                                was instanceof Content.Link(_, String url, _, _, _)
                                        && url.equals(link.url()))
                        .isPresent();
        return same ? row(uid).place() : places.place(NormalUrl.of(link.url()));
    }

    private RowsTable.Row row(
            Node node, int type, long place, String title, long added, long modified) {
        return new RowsTable.Row(
                node.uid().value(),
                type,
                place,
                id(node.parent()),
                title,
                added,
                Math.max(added, modified));
    }

    /** Queries stay where they stood, as far as there is such a place. */
    private void arrange(Uid folder) throws SQLException {
        if (before.childrenOf(folder).equals(after.childrenOf(folder))) {
            return;
        }
        long id = id(folder);
        List<Long> order = new ArrayList<>();
        after.childrenOf(folder).forEach(child -> order.add(id(child)));
        for (PlacesRow query : found.queriesIn(id)) {
            order.add(Math.min(query.position(), order.size()), query.id());
        }
        rows.arrange(order);
        if (found.rows().containsKey(folder)) {
            rows.touch(id);
        }
    }
}
