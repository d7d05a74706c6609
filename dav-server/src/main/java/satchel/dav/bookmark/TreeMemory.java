package satchel.dav.bookmark;

import satchel.dav.http.DavError;

/**
 * The memory that trees of bookmarks may take at a time, all requests together. A tree is kept for
 * as long as its file is sent, so that slow readers and large collections count alike.
 */
public final class TreeMemory {
    private static final int OF_THE_HEAP = 4;

    private final long most;
    private long taken;

    /**
     * @param most bytes, about
     */
    public TreeMemory(long most) {
        this.most = most;
    }

    /** A quarter of the heap: listings kept take an eighth, and all else must live, too. */
    public static TreeMemory ofThisServer() {
        return new TreeMemory(Runtime.getRuntime().maxMemory() / OF_THE_HEAP);
    }

    /** What one tree takes, which is nothing at first. */
    Share share() {
        return new Share();
    }

    private synchronized boolean take(long bytes) {
        boolean fits = taken + bytes <= most;
        taken += fits ? bytes : 0;
        return fits;
    }

    private synchronized void giveBack(long bytes) {
        taken -= bytes;
    }

    /** Used by one thread. */
    final class Share implements AutoCloseable {
        private long mine;

        /**
         * @throws DavError 507 if there could never be so much, 503 if others have too much of it
         */
        void add(long bytes) {
            if (mine + bytes > most) {
                throw DavError.of(
                        507, "These are more bookmarks than the server can put in order.");
            }
            if (!take(bytes)) {
                throw TryLater.because("Too many such files are being made; try again later.");
            }
            mine += bytes;
        }

        @Override
        public void close() {
            giveBack(mine);
            mine = 0;
        }
    }
}
