package satchel.pim.bookmarks;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.client.api.PimId;
import satchel.client.api.contract.PimDatabaseContract;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** The suite's short names as UIDs, and the four roots out of its sight. */
interface BookmarksContract extends PimDatabaseContract {
    @Override
    default String record(String uid, String title) {
        return Texts.link(Uid.hashed(uid), Root.UNFILED.uid(), title)
                .replace("END:", "X-SATCHEL:kept\r\nEND:");
    }

    @Override
    default Set<PimId> alwaysThere() {
        return Arrays.stream(Root.values())
                .map(root -> root.uid().id())
                .collect(Collectors.toSet());
    }

    @Override
    default boolean keepsWhatNobodyKnows() {
        return false;
    }
}
