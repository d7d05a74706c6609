package satchel.dav.store.sql;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.FileVersion;
import satchel.dav.store.NewFile;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;
import satchel.dav.store.Quotas;
import satchel.dav.store.Transfer;
import satchel.dav.store.Usage;
import satchel.dav.store.WorkspaceStore.Visitor;

/** File trees in tables, beside the workspaces of the same databases. */
public final class SqlFileStore implements FileStore {
    private final Databases databases;
    private final Quotas quotas;
    private final InstantSource clock;

    /**
     * @param databases as of {@link SqlWorkspaceStore}, which closes them
     * @param quotas asked before each write that may need more room
     */
    public SqlFileStore(Databases databases, Quotas quotas, InstantSource clock) {
        this.databases = databases;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public Optional<FileNode> node(FilePath path) {
        return read(path, session -> FileTable.node(session, path));
    }

    @Override
    public void children(FilePath folder, Visitor<FileNode> visitor) throws IOException {
        Optional<FileRow> row = folder(folder);
        if (row.isPresent()) {
            new FileListing(databases.of(folder.owner()))
                    .children(folder, row.get().id(), child -> visitor.visit(child.node()));
        }
    }

    @Override
    public int countBelow(FilePath folder, int most) {
        return read(
                folder,
                session -> {
                    Optional<FileRow> row = FileTable.find(session, folder).filter(FileRow::folder);
                    return row.isEmpty()
                            ? 0
                            : FileTable.countBelow(session, folder.owner(), row.get().id(), most);
                });
    }

    @Override
    public FileOutcome makeFolder(
            FilePath path, Map<PropertyName, PropertyValue> properties, WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return write(path, session -> FileWrites.makeFolder(session, path, properties, terms));
    }

    @Override
    public FileOutcome foresee(FilePath path, long size, WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return read(
                path,
                session -> {
                    Optional<FileOutcome> refusal =
                            FileWrites.refusalOfPut(session, path, size, terms);
                    return refusal.isPresent()
                            ? refusal.get()
                            : FileTable.find(session, path).isPresent()
                                    ? new FileOutcome.Done()
                                    : new FileOutcome.Created();
                });
    }

    @Override
    public FileOutcome put(FilePath path, NewFile file, WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return write(path, session -> FileWrites.put(session, path, file, terms));
    }

    @Override
    public FileOutcome putOnce(String name, FilePath path, NewFile file, WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return write(path, session -> OncePut.put(session, name, path, file, terms));
    }

    @Override
    public FileOutcome delete(FilePath path, WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return write(path, session -> FileWrites.delete(session, path, terms));
    }

    @Override
    public FileOutcome setProperties(
            FilePath path,
            Map<PropertyName, Optional<PropertyValue>> changes,
            WriteCondition condition) {
        FileTerms terms = terms(path, condition);
        return write(path, session -> FileWrites.setProperties(session, path, changes, terms));
    }

    @Override
    public FileOutcome transfer(Transfer<FilePath> transfer, WriteCondition condition) {
        FileTerms terms = terms(transfer.from(), condition);
        return write(transfer.from(), session -> new FileTransfers(session, transfer, terms).run());
    }

    @Override
    public void history(String owner, Visitor<FileVersion> visitor) throws IOException {
        new FileListing(databases.of(owner)).history(owner, visitor);
    }

    @Override
    public Usage usage(String owner) {
        OptionalLong quota = quotas.of(owner);
        return databases.of(owner).read(session -> Usages.of(session, owner, quota));
    }

    @Override
    public Set<String> referenced(Collection<String> sha256s) {
        List<String> keys = List.copyOf(sha256s);
        Set<String> found = new HashSet<>();
        for (Database database : databases.all()) {
            found.addAll(database.read(session -> FileHistory.referenced(session, keys)));
        }
        return found;
    }

    private Optional<FileRow> folder(FilePath path) {
        return read(path, session -> FileTable.find(session, path).filter(FileRow::folder));
    }

    private FileTerms terms(FilePath path, WriteCondition condition) {
        return new FileTerms(
                condition, quotas.of(path.owner()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private <T> T read(FilePath path, Work<T> work) {
        return databases.of(path.owner()).read(work);
    }

    private FileOutcome write(FilePath path, Work<FileOutcome> work) {
        return databases.of(path.owner()).write(0, work);
    }
}
