package satchel.pim.files;

import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRevision;
import satchel.content.line.MalformedContentException;
import satchel.pim.files.piece.RecordPieces;

/** Works changes into the pieces of a file, one after the other; writes nothing itself. */
final class PiecesWriter {
    private final RecordFormat format;
    private RecordPieces pieces;

    PiecesWriter(RecordPieces pieces, RecordFormat format) {
        this.pieces = pieces;
        this.format = format;
    }

    RecordPieces pieces() {
        return pieces;
    }

    PimOutcome apply(PimChange change) {
        try {
            return switch (change) {
                case PimChange.Create create -> create(create);
                case PimChange.Replace replace -> replace(replace);
                case PimChange.Remove remove -> remove(remove);
            };
        } catch (MalformedContentException e) {
            return new PimOutcome.Refused(change, String.valueOf(e.getMessage()));
        }
    }

    private PimOutcome create(PimChange.Create create) throws MalformedContentException {
        format.uid(create.text());
        String name = pieces.nameOf(create.text());
        if (revision(name).isPresent()) {
            return new PimOutcome.UidTaken(create, new PimId(name));
        }
        pieces = pieces.with(create.text());
        return done(create, name);
    }

    private PimOutcome replace(PimChange.Replace replace) throws MalformedContentException {
        format.uid(replace.text());
        String name = pieces.nameOf(replace.text());
        String old = replace.id().value();
        if (!isStill(replace.id(), replace.expected())) {
            return new PimOutcome.Stale(replace);
        }
        if (!name.equals(old) && revision(name).isPresent()) {
            return new PimOutcome.UidTaken(replace, new PimId(name));
        }
        pieces = pieces.replacing(old, replace.text());
        return done(replace, name);
    }

    private PimOutcome remove(PimChange.Remove remove) {
        if (!isStill(remove.id(), remove.expected())) {
            return new PimOutcome.Stale(remove);
        }
        pieces = pieces.without(remove.id().value());
        return new PimOutcome.Done(remove, remove.id(), Optional.empty());
    }

    private PimOutcome done(PimChange change, String name) {
        return new PimOutcome.Done(change, new PimId(name), revision(name));
    }

    private boolean isStill(PimId id, PimRevision expected) {
        return revision(id.value()).filter(expected::equals).isPresent();
    }

    private Optional<PimRevision> revision(String name) {
        return pieces.mark(name).map(Fingerprint::of);
    }
}
