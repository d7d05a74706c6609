package satchel.pim.bookmarks.tree;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRevision;
import satchel.content.line.MalformedContentException;

/**
 * What a batch of changes makes of a tree, whatever the order of its changes: a bookmark may come
 * before its folder, two folders may change places, and a folder may go before what is in it. What
 * was expected is compared with the tree as it was before the batch, since putting a bookmark into
 * a folder changes the folder.
 */
public final class TreeBatch {
    private final BookmarkTree before;
    private final Map<PimChange, PimOutcome> told = new LinkedHashMap<>();
    private final Map<Uid, Edit> edits = new LinkedHashMap<>();

    private TreeBatch(BookmarkTree before) {
        this.before = before;
    }

    /**
     * @param limits what the program cannot hold
     */
    public static TreeResult of(BookmarkTree before, List<PimChange> changes, Limits limits) {
        TreeBatch batch = new TreeBatch(before);
        changes.forEach(change -> batch.take(change, limits.objections()));
        return batch.result(limits.deepest());
    }

    private void take(PimChange change, Limits.Objections objections) {
        try {
            switch (change) {
                case PimChange.Create create ->
                        create(create, NodeText.read(create.text()), objections);
                case PimChange.Replace replace ->
                        replace(replace, NodeText.read(replace.text()), objections);
                case PimChange.Remove remove ->
                        Uid.of(remove.id().value())
                                .filter(uid -> isStill(uid, remove.expected()))
                                .ifPresentOrElse(
                                        uid -> edits.put(uid, new Edit(remove, Optional.empty())),
                                        () -> told.put(remove, new PimOutcome.Stale(remove)));
            }
        } catch (MalformedContentException e) {
            refuse(change, String.valueOf(e.getMessage()));
        }
    }

    private void create(PimChange.Create create, NodeDraft draft, Limits.Objections objections) {
        Uid uid = draft.uid();
        if (before.nodes().containsKey(uid) || Root.is(uid) || edits.containsKey(uid)) {
            told.put(create, new PimOutcome.UidTaken(create, uid.id()));
        } else {
            edit(create, draft, objections);
        }
    }

    private void replace(PimChange.Replace replace, NodeDraft draft, Limits.Objections objections) {
        Optional<Uid> uid = Uid.of(replace.id().value());
        if (uid.filter(known -> isStill(known, replace.expected())).isEmpty()) {
            told.put(replace, new PimOutcome.Stale(replace));
        } else if (!draft.uid().equals(uid.get())) {
            refuse(replace, "a bookmark keeps its UID");
        } else if (isOfAnotherKind(draft)) {
            refuse(replace, "a bookmark, a folder and a separator do not become one another");
        } else {
            edit(replace, draft, objections);
        }
    }

    private void edit(PimChange change, NodeDraft draft, Limits.Objections objections) {
        draft.node()
                .flatMap(objections::to)
                .ifPresentOrElse(
                        why -> refuse(change, why),
                        () -> edits.put(draft.uid(), new Edit(change, Optional.of(draft))));
    }

    private boolean isOfAnotherKind(NodeDraft draft) {
        Optional<Class<?>> now = before.node(draft.uid()).map(node -> node.content().getClass());
        Optional<Class<?>> then = draft.node().map(node -> node.content().getClass());
        return !now.equals(then);
    }

    /** The second change of one record in a batch cannot know what the first made of it. */
    private boolean isStill(Uid uid, PimRevision expected) {
        return !edits.containsKey(uid)
                && before.record(uid).filter(now -> now.revision().equals(expected)).isPresent();
    }

    private void refuse(PimChange change, String why) {
        told.put(change, new PimOutcome.Refused(change, why));
    }

    private TreeResult result(int deepest) {
        Settlement.Settled settled = Settlement.of(before, edits, deepest);
        edits.forEach((uid, edit) ->
                Optional.ofNullable(settled.refused().get(uid))
                        .ifPresent(why -> refuse(edit.change(), why)));
        Map<Uid, List<Uid>> wanted = new HashMap<>();
        Map<PimChange, Uid> made = new LinkedHashMap<>();
        settled.edits()
                .forEach((uid, edit) -> {
                    made.put(edit.change(), uid);
                    edit.draft()
                            .flatMap(NodeDraft::children)
                            .ifPresent(children -> wanted.put(uid, children));
                });
        Map<Uid, Node> nodes = settled.nodes();
        return new TreeResult(
                new BookmarkTree(nodes, Order.of(before, nodes, wanted)),
                made,
                List.copyOf(told.values()));
    }
}
