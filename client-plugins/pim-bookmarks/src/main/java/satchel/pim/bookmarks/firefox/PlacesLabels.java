package satchel.pim.bookmarks.firefox;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.Uid;

/**
 * What bookmarks say of their addresses. Each adds and takes away what was added and taken away in
 * itself: others may have the same address.
 */
final class PlacesLabels {
    private final TagsTable tags;
    private final PlacesTree.Found found;
    private final BookmarkTree after;

    PlacesLabels(TagsTable tags, PlacesTree.Found found, BookmarkTree after) {
        this.tags = tags;
        this.found = found;
        this.after = after;
    }

    /** First what goes, so that what another bookmark of the address adds stays. */
    void write(Map<Uid, Long> placeOf) throws SQLException {
        for (Map.Entry<Uid, Long> one : placeOf.entrySet()) {
            Content.Link had = had(one.getKey(), one.getValue());
            Content.Link has = link(after, one.getKey());
            for (String tag : without(had.tags(), has.tags())) {
                tags.remove(one.getValue(), tag);
            }
            if (had.keyword().isPresent() && !has.keyword().equals(had.keyword())) {
                tags.noKeyword(one.getValue());
            }
        }
        for (Map.Entry<Uid, Long> one : placeOf.entrySet()) {
            Content.Link had = had(one.getKey(), one.getValue());
            Content.Link has = link(after, one.getKey());
            for (String tag : without(has.tags(), had.tags())) {
                tags.add(one.getValue(), tag);
            }
            if (!has.keyword().equals(had.keyword()) && has.keyword().isPresent()) {
                tags.keyword(one.getValue(), has.keyword().get());
            }
        }
    }

    /** What it said of the address that it has now: nothing of a new one. */
    private Content.Link had(Uid uid, long place) {
        PlacesRow row = found.rows().get(uid);
        return row != null && row.place() == place
                ? link(found.tree(), uid)
                : Content.Link.of("", "");
    }

    private static Content.Link link(BookmarkTree tree, Uid uid) {
        return tree.node(uid)
                .map(Node::content)
                .map(Content.Link.class::cast)
                .orElseThrow(() -> new IllegalStateException("there is no bookmark " + uid));
    }

    private static Set<String> without(List<String> some, List<String> others) {
        Set<String> rest = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rest.addAll(some);
        others.forEach(rest::remove);
        return rest;
    }
}
