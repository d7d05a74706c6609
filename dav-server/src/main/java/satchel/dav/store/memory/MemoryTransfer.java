package satchel.dav.store.memory;

import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileVersion;
import satchel.dav.store.Transfer;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** COPY and MOVE: judged, then done. */
record MemoryTransfer(MemoryTree tree, MemoryTerms terms, Transfer<FilePath> transfer) {
    FileOutcome run() {
        Optional<FileOutcome> refusal = refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        FilePath to = transfer.to();
        MemoryNode source = source().orElseThrow();
        boolean replaces = standing().isPresent();
        if (replaces) {
            terms.endLocksBelow(to);
            tree.end(to, FileVersion.Why.REPLACED, terms.now());
        }
        MemoryNode arriving =
                switch (transfer.kind()) {
                    case MOVE -> source;
                    case COPY -> copied(source);
                };
        if (transfer.kind() == Kind.MOVE) {
            FilePath from = transfer.from();
            terms.endLocksWithin(from);
            tree.folder(from).orElseThrow().remove(from.name(), terms.now());
        }
        tree.folder(to).orElseThrow().put(to.name(), arriving, terms.now());
        return replaces ? new FileOutcome.Done() : new FileOutcome.Created();
    }

    private Optional<FileOutcome> refusal() {
        FilePath from = transfer.from();
        FilePath to = transfer.to();
        if (source().isEmpty()) {
            return Optional.of(new FileOutcome.Missing());
        }
        if (from.isWithin(to) || to.isWithin(from)) {
            return Optional.of(new FileOutcome.Entangled());
        }
        if (tree.folder(to).isEmpty()) {
            return Optional.of(new FileOutcome.NoParent());
        }
        return terms.judge(from, transfer.writes(Address.File::new, WriteReach.TREE))
                .or(this::judgeOverwrite)
                .or(() -> terms.judgeRoom(from.owner(), growth()));
    }

    private Optional<FileOutcome> judgeOverwrite() {
        return standing().isPresent() && transfer.overwrite() == Overwrite.REFUSED
                ? Optional.of(new FileOutcome.PreconditionFailed())
                : Optional.empty();
    }

    private long growth() {
        return switch (transfer.kind()) {
            case MOVE -> 0;
            case COPY ->
                    copied(source().orElseThrow()).bytes()
                            - standing().map(MemoryNode::bytes).orElse(0L);
        };
    }

    private Optional<MemoryNode> source() {
        return tree.find(transfer.from());
    }

    private Optional<MemoryNode> standing() {
        return tree.find(transfer.to());
    }

    private MemoryNode copied(MemoryNode source) {
        return switch (transfer.extent()) {
            case TREE -> source.whole(terms.now());
            case RESOURCE -> source.alone(terms.now());
        };
    }
}
