package satchel.pim.bookmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import satchel.client.api.PimChange;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Many bookmarks in folders that are in each other. */
final class ManyInDepth {
    private static final Uid BAR = Root.TOOLBAR.uid();

    private ManyInDepth() {}

    static Uid uid(int n) {
        return Uid.hashed("n" + n);
    }

    /** Every tenth is a folder with the nine before it, and is in the folder before it. */
    static PimChange[] manyInDepth(int many) {
        List<PimChange> all = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            int folder = n / 10 * 10 + 10;
            if (n % 10 == 0 && n > 0) {
                Uid[] inside = new Uid[10];
                for (int i = 0; i < 9; i++) {
                    inside[i] = uid(n - 1 - i);
                }
                inside[9] = uid(n + 10);
                all.add(
                        Bench.create(
                                uid(n),
                                Texts.folder(
                                        uid(n), n == 10 ? BAR : uid(n - 10), "F" + n, inside)));
            } else if (n % 10 == 5) {
                all.add(Bench.create(uid(n), Texts.separator(uid(n), uid(folder))));
            } else if (n > 0 && folder < many) {
                all.add(
                        Bench.create(
                                uid(n), Texts.link(uid(n), uid(folder), "L" + n, "TAG:t" + n)));
            }
        }
        all.removeIf(change -> change instanceof PimChange.Create create && isAbove(create, many));
        Collections.shuffle(all, new Random(1));
        return all.toArray(PimChange[]::new);
    }

    private static boolean isAbove(PimChange.Create create, int many) {
        int last = (many - 1) / 10 * 10;
        return IntStream.range(last + 1, many + 10).anyMatch(n -> create.id().equals(uid(n).id()));
    }
}
