package satchel.pim.outlook.pst;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.client.api.PimState;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.read.Fingerprint;
import satchel.pim.outlook.read.ReadOnlyDatabase;

/**
 * A folder of a file. A record's id is the number of its node; its revision is the hash of its
 * text, because Outlook's own time of a change has gaps. The file is opened anew each time, so that
 * Outlook may write to it in between.
 */
public final class PstDatabase extends ReadOnlyDatabase {
    private final PstWhere where;
    private final DatabaseInfo info;

    private PstDatabase(PstWhere where, DatabaseInfo info) {
        this.where = where;
        this.info = info;
    }

    public static PstDatabase open(PstWhere where, Kind kind) throws PimException {
        try (PstFile file = PstFile.open(Path.of(where.file()))) {
            PstFolder folder = UsualFolder.find(where, kind, file.folders());
            DatabaseInfo info = info(where.file(), folder, file.version());
            return new PstDatabase(new PstWhere(where.file(), Optional.of(folder.path())), info);
        }
    }

    /** The folders of a file that hold records, without those that were thrown away. */
    public static List<DatabaseInfo> all(Path path) throws PimException {
        try (PstFile file = PstFile.open(path)) {
            return file.folders().stream()
                    .filter(folder -> !folder.isRubbish())
                    .map(folder -> info(path.toString(), folder, file.version()))
                    .toList();
        }
    }

    private static DatabaseInfo info(String file, PstFolder folder, String version) {
        return new DatabaseInfo(
                new PstWhere(file, Optional.of(folder.path())).toString(),
                folder.name() + " (" + Path.of(file).getFileName() + ")",
                folder.folderClass().kind(),
                folder.folderClass().components(),
                Access.READ_ONLY,
                Optional.of(version));
    }

    @Override
    public DatabaseInfo info() {
        return info;
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        try (PstFile file = PstFile.open(path())) {
            ItemText texts = texts(file);
            Map<PimId, PimRevision> records = new HashMap<>();
            for (int node : texts.nodes()) {
                records.put(id(node), Fingerprint.of(read(texts, node)));
            }
            return new PimListing.Complete(records, Optional.empty());
        }
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        try (PstFile file = PstFile.open(path())) {
            ItemText texts = texts(file);
            Map<PimId, Integer> nodes = new HashMap<>();
            texts.nodes().forEach(node -> nodes.put(id(node), node));
            for (PimId id : ids) {
                Optional<Integer> node = Optional.ofNullable(nodes.get(id));
                sink.accept(node.isPresent() ? read(texts, node.get()) : new PimRead.Missing(id));
            }
        }
    }

    @Override
    public List<Path> watched() {
        return List.of(path());
    }

    private Path path() {
        return Path.of(where.file());
    }

    private ItemText texts(PstFile file) throws PimException {
        PstFolder folder = UsualFolder.find(where, info.kind(), file.folders());
        return new ItemText(file.names(), file.storeId(), folder.folderClass(), nodes(folder));
    }

    private Set<Integer> nodes(PstFolder folder) throws PimException {
        try {
            Set<Integer> nodes =
                    new LinkedHashSet<>(Careful.read(folder.folder()::getChildDescriptorNodes));
            if (nodes.isEmpty() && Careful.read(folder.folder()::getContentCount) > 0) {
                // The library keeps quiet about a table that it cannot read.
                throw new PimException(
                        PimException.Kind.UNREADABLE,
                        "the list of items of " + where + " is damaged");
            }
            return nodes;
        } catch (Careful.DamageException e) {
            throw PstFile.damaged(path(), e);
        }
    }

    private static PimRead read(ItemText texts, int node) {
        try {
            String text = texts.of(node);
            return new PimRead.Found(new PimRecord(id(node), Fingerprint.of(text), text));
        } catch (MalformedItemException e) {
            return new PimRead.Unreadable(id(node), String.valueOf(e.getMessage()));
        }
    }

    private static PimId id(int node) {
        return new PimId(Integer.toString(node));
    }
}
