package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** 20,000 bookmarks in 200 folders, and what they may cost. */
final class ManyBookmarks {
    private static final int FOLDERS = 200;
    private static final int IN_EACH = 99;

    private ManyBookmarks() {}

    /** In no order. */
    private static PimChange[] creations() {
        List<PimChange> all = new ArrayList<>();
        for (int f = 0; f < FOLDERS; f++) {
            Uid folder = Uid.hashed("folder " + f);
            Uid[] children = new Uid[IN_EACH];
            for (int n = 0; n < IN_EACH; n++) {
                children[n] = Uid.hashed("link " + f + " " + n);
                all.add(Bench.create(children[n], Texts.link(children[n], folder, "Link " + n)));
            }
            all.add(
                    Bench.create(
                            folder,
                            Texts.folder(folder, Root.MENU.uid(), "Folder " + f, children)));
        }
        Collections.shuffle(all, new Random(1));
        return all.toArray(PimChange[]::new);
    }

    /** What is looked at once is not read again for each handful, and a batch is one write. */
    static void areNoTrouble(Bench bench, CountingStore store) throws Exception {
        PimChange[] creations = creations();
        assertThat(creations).hasSize(20_000);
        bench.apply(creations);
        lookAtAll(bench);
        assertThat(store.edits()).isEqualTo(1);
        assertThat(store.reads()).isEqualTo(1);

        Uid one = Uid.hashed("link 7 7");
        bench.write(bench.replace(one, bench.text(one).replace("Link 7", "Link seven")));
        assertThat(store.edits()).isEqualTo(2);
    }

    private static void lookAtAll(Bench bench) throws Exception {
        List<PimId> ids = List.copyOf(bench.revisions().keySet());
        assertThat(ids).hasSize(20_004);
        List<PimRead> reads = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 100) {
            bench.database().read(ids.subList(from, Math.min(from + 100, ids.size())), reads::add);
        }
        assertThat(reads).hasSize(20_004).hasOnlyElementsOfType(PimRead.Found.class);
    }
}
