package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileVersion;
import satchel.dav.store.Transfer;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/**
 * COPY and MOVE, judged and done in one transaction. A MOVE takes one row to another place however
 * much is below it; a COPY writes a row for each node, and no body.
 */
final class FileTransfers {
    /** A folder whose children are still to be copied. */
    private record Pair(long original, long copy) {}

    private final Session session;
    private final Transfer<FilePath> transfer;
    private final FileTerms terms;
    private final String owner;

    FileTransfers(Session session, Transfer<FilePath> transfer, FileTerms terms) {
        this.session = session;
        this.transfer = transfer;
        this.terms = terms;
        this.owner = transfer.from().owner();
    }

    FileOutcome run() throws SQLException {
        FileTrees.lock(session, owner, terms.millis());
        FilePath from = transfer.from();
        FilePath to = transfer.to();
        Optional<Spot> source = Spot.of(session, from);
        Optional<FileRow> moving = FileTable.find(session, from);
        if (moving.isEmpty()) {
            return new FileOutcome.Missing();
        }
        if (from.isWithin(to) || to.isWithin(from)) {
            return new FileOutcome.Entangled();
        }
        Optional<Spot> target = Spot.of(session, to);
        if (target.isEmpty()) {
            return new FileOutcome.NoParent();
        }
        Optional<FileOutcome> refusal = judge(moving.get(), target.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (target.get().standing().isPresent()) {
            terms.endLocksBelow(session, to);
            target.get().end(session, FileVersion.Why.REPLACED, terms.millis());
        }
        switch (transfer.kind()) {
            case MOVE -> move(source.orElseThrow(), moving.get(), target.get());
            case COPY -> copy(moving.get(), target.get());
        }
        return target.get().standing().isPresent()
                ? new FileOutcome.Done()
                : new FileOutcome.Created();
    }

    private Optional<FileOutcome> judge(FileRow moving, Spot target) throws SQLException {
        Optional<FileOutcome> refusal =
                terms.judge(
                        session,
                        transfer.from(),
                        transfer.writes(Address.File::new, WriteReach.TREE));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (target.standing().isPresent() && transfer.overwrite() == Overwrite.REFUSED) {
            return Optional.of(new FileOutcome.PreconditionFailed());
        }
        return transfer.kind() == Kind.MOVE
                ? Optional.empty()
                : terms.judgeRoom(session, owner, copied(moving) - standing(target));
    }

    private long copied(FileRow original) throws SQLException {
        return original.folder() && transfer.extent() == Extent.RESOURCE
                ? 0
                : FileTable.bytes(session, owner, original);
    }

    private long standing(Spot target) throws SQLException {
        return target.standing().isPresent()
                ? FileTable.bytes(session, owner, target.standing().get())
                : 0;
    }

    private void move(Spot source, FileRow node, Spot target) throws SQLException {
        terms.endLocksWithin(session, transfer.from());
        source.remove(session, terms.millis());
        target.insert(session, node, terms.millis());
    }

    private void copy(FileRow original, Spot target) throws SQLException {
        long bytes = copied(original);
        FileRow top = copied(original, FileTrees.next(session, owner));
        target.insert(session, top, terms.millis());
        FileTrees.count(session, owner, bytes);
        Deque<Pair> folders = new ArrayDeque<>();
        if (original.folder() && transfer.extent() == Extent.TREE) {
            folders.add(new Pair(original.id(), top.id()));
        }
        while (!folders.isEmpty()) {
            copyChildren(folders.remove(), folders);
        }
    }

    private void copyChildren(Pair folder, Deque<Pair> folders) throws SQLException {
        String after = "";
        boolean last = false;
        while (!last) {
            Page<FileTable.Named> page =
                    FileTable.children(session, owner, folder.original(), after);
            for (FileTable.Named child : page.rows()) {
                FileRow copy = copied(child.row(), FileTrees.next(session, owner));
                FileTable.insert(session, owner, folder.copy(), child.name(), copy);
                if (copy.folder()) {
                    folders.add(new Pair(child.row().id(), copy.id()));
                }
                after = child.name();
            }
            last = page.last();
        }
    }

    private FileRow copied(FileRow original, long id) throws SQLException {
        FileProperties.copy(session, owner, original, id);
        return original.copied(id, terms.millis());
    }
}
