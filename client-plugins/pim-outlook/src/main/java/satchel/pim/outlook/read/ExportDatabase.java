package satchel.pim.outlook.read;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;

/** A file that Outlook exported, read as a whole each time. */
public final class ExportDatabase extends ReadOnlyDatabase {
    /** What makes records of a file's text. */
    public interface Records {
        Map<PimId, PimRead> of(String text) throws PimException;
    }

    private final Path file;
    private final Kind kind;
    private final Records records;

    private ExportDatabase(Path file, Kind kind, Records records) {
        this.file = file;
        this.kind = kind;
        this.records = records;
    }

    /**
     * @throws PimException if no records can be made of the file
     */
    public static ExportDatabase open(Path file, Kind kind, Records records) throws PimException {
        ExportDatabase database = new ExportDatabase(file, kind, records);
        database.reads();
        return database;
    }

    @Override
    public DatabaseInfo info() {
        return new DatabaseInfo(
                file.toString(),
                String.valueOf(file.getFileName()),
                kind,
                switch (kind) {
                    case CALENDAR -> Set.of("VEVENT");
                    case CONTACTS, BOOKMARKS -> Set.of();
                },
                Access.READ_ONLY,
                Optional.empty());
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        Map<PimId, PimRevision> listed = new HashMap<>();
        reads().forEach((id, read) -> listed.put(id, Fingerprint.of(read)));
        return new PimListing.Complete(listed, Optional.empty());
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        Map<PimId, PimRead> reads = reads();
        for (PimId id : ids) {
            sink.accept(
                    Optional.ofNullable(reads.get(id)).orElseGet(() -> new PimRead.Missing(id)));
        }
    }

    @Override
    public List<Path> watched() {
        return List.of(file);
    }

    private Map<PimId, PimRead> reads() throws PimException {
        return records.of(ExportedFile.text(file));
    }
}
