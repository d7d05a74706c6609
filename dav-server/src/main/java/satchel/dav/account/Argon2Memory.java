package satchel.dav.account;

import java.lang.ref.WeakReference;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory that hashes work in, 19 MiB for each. Hashes that follow each other would outgrow the
 * collections of young objects and fill the heap for nothing, so all use what has been made; when
 * none is under way a collection that reaches it takes it back.
 */
final class Argon2Memory {
    /** Of two hashes of the usual cost, each with the few that are not in its matrix. */
    private static final int KEPT_BLOCKS = 2 * (19 * 1024 + 8);

    private WeakReference<BlockPool> blocks = new WeakReference<>(null);

    /** For as long as it is held. */
    synchronized BlockPool blocks() {
        BlockPool known = blocks.get();
        if (known == null) {
            known = new FixedBlockPool(KEPT_BLOCKS);
            blocks = new WeakReference<>(known);
        }
        return known;
    }
}
