package satchel.pim.bookmarks.tree;

import java.util.Arrays;
import java.util.List;
import satchel.client.api.PimChange;
import satchel.pim.bookmarks.Texts;

/** Trees by texts, and changes of them. */
final class Batches {
    static final Uid BAR = Root.TOOLBAR.uid();
    static final Uid OTHERS = Root.UNFILED.uid();
    static final Uid A = Uid.hashed("a");
    static final Uid B = Uid.hashed("b");
    static final Uid C = Uid.hashed("c");
    static final Uid F = Uid.hashed("f");
    static final Uid G = Uid.hashed("g");
    static final Uid H = Uid.hashed("h");

    /** F with A and B in it, and G, on the bar. */
    static final BookmarkTree TREE =
            tree(
                    Texts.root(Root.TOOLBAR, F, G),
                    Texts.folder(F, BAR, "F", A, B),
                    Texts.folder(G, BAR, "G"),
                    Texts.link(A, F, "A"),
                    Texts.link(B, F, "B"));

    private Batches() {}

    static BookmarkTree tree(String... texts) {
        return apply(
                        BookmarkTree.EMPTY,
                        Arrays.stream(texts)
                                .map(text -> change(BookmarkTree.EMPTY, text))
                                .toArray(PimChange[]::new))
                .after();
    }

    static TreeResult apply(BookmarkTree tree, PimChange... changes) {
        return TreeBatch.of(tree, List.of(changes), Limits.NONE);
    }

    /** A creation, or a replacement of what the tree has. */
    static PimChange change(BookmarkTree tree, String text) {
        Uid uid = new Uid(text.lines().toList().get(2).substring(4));
        return tree.record(uid)
                .<PimChange>map(is -> new PimChange.Replace(uid.id(), is.revision(), text))
                .orElseGet(() -> new PimChange.Create(uid.id(), text));
    }

    static PimChange remove(BookmarkTree tree, Uid uid) {
        return new PimChange.Remove(uid.id(), tree.record(uid).orElseThrow().revision());
    }
}
