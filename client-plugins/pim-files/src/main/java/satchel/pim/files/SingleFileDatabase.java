package satchel.pim.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;
import satchel.client.api.WhileRunning;
import satchel.content.line.MalformedContentException;
import satchel.file.AtomicFile;
import satchel.pim.files.piece.RecordPieces;

/**
 * One .ics, .vcf or .bookmark file of many records. A record's id is its UID, its revision the hash
 * of what the file says of it; every batch of changes rewrites the file once, as a whole.
 */
final class SingleFileDatabase implements PimDatabase {
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    CompareAndSet.COMPARE_THEN_WRITE,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.READ_AND_WRITE,
                    512,
                    Set.of());

    private final Path file;
    private final RecordFormat format;

    SingleFileDatabase(Path file, RecordFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    public DatabaseInfo info() {
        return DatabaseInfo.of(file.toString(), String.valueOf(file.getFileName()), format.kind());
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        Map<PimId, PimRevision> records = new HashMap<>();
        RecordPieces pieces = pieces(bytes());
        for (String name : pieces.names()) {
            pieces.mark(name).ifPresent(mark -> records.put(new PimId(name), Fingerprint.of(mark)));
        }
        return new PimListing.Complete(records, Optional.empty());
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        RecordPieces pieces = pieces(bytes());
        for (PimId id : ids) {
            sink.accept(
                    pieces.mark(id.value())
                            .map(found -> read(id, found, pieces.text(id.value())))
                            .orElseGet(() -> new PimRead.Missing(id)));
        }
    }

    /** No program need be closed; what is written over is in the run's journal before. */
    @Override
    public void begin() {}

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        byte[] before = bytes();
        PiecesWriter writer = new PiecesWriter(pieces(before), format);
        List<PimOutcome> outcomes = new ArrayList<>();
        changes.forEach(change -> outcomes.add(writer.apply(change)));
        byte[] after = writer.pieces().file().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(before, after)) {
            replace(before, after);
        }
        outcomes.forEach(sink);
    }

    @Override
    public List<Path> watched() {
        return List.of(file);
    }

    @Override
    public void close() {
        // Nothing is held open between two calls.
    }

    private PimRead read(PimId id, String mark, String text) {
        try {
            format.uid(text);
            return new PimRead.Found(new PimRecord(id, Fingerprint.of(mark), text));
        } catch (MalformedContentException e) {
            return new PimRead.Unreadable(id, String.valueOf(e.getMessage()));
        }
    }

    private void replace(byte[] before, byte[] after) throws PimException {
        try {
            if (!Arrays.equals(before, bytes())) {
                throw new PimException(
                        PimException.Kind.BUSY,
                        "another program is writing " + file + "; nothing was changed in it");
            }
            AtomicFile.write(file, after);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be written", e);
        }
    }

    private byte[] bytes() throws PimException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + file, e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be read", e);
        }
    }

    private RecordPieces pieces(byte[] bytes) throws PimException {
        try {
            return format.pieces(Utf8.decode(bytes));
        } catch (MalformedContentException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    "the file " + file + " is not whole: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " is not UTF-8 text", e);
        }
    }
}
