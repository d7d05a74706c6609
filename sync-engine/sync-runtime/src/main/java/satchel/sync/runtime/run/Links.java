package satchel.sync.runtime.run;

import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.base.TakenIn;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/** Makes the link of two records that hold the same content. */
final class Links {
    /** No side gives this one: whatever the record is there counts as changed until it is read. */
    static final Revision UNREAD = new Revision("not read yet");

    private Links() {}

    /**
     * @param written the record on the side {@code on}, as it is now
     * @param source the record on the other side that it was written from
     */
    static BaseEntry of(
            Format format, String uid, Side on, Version written, Version source, Body body) {
        return of(uid, on, written, source, Canonical.hash(format, body), body);
    }

    /**
     * @param content what the body means
     */
    static BaseEntry of(
            String uid, Side on, Version written, Version source, ContentHash content, Body body) {
        Version pim = on == Side.PIM ? written : source;
        Version store = on == Side.PIM ? source : written;
        return new BaseEntry(
                uid,
                pim.id(),
                pim.revision(),
                store.id(),
                store.revision(),
                content,
                body,
                LinkState.SYNCED);
    }

    /** The link of a version and of what the other side has made of it and its own edits. */
    static BaseEntry ahead(String uid, Side on, Version written, Version source, TakenIn takenIn) {
        return of(uid, on, written, source, takenIn.agreed(), takenIn.version())
                .in(on == Side.STORE ? LinkState.STORE_AHEAD : LinkState.PIM_AHEAD);
    }

    static boolean equal(Format format, Body one, Body other) {
        return one.equals(other)
                || Canonical.hash(format, one).equals(Canonical.hash(format, other));
    }
}
