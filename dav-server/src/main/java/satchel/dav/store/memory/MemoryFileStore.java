package satchel.dav.store.memory;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Standing;
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

/**
 * File trees that live as long as the process. They share their lock with the workspaces, since
 * conditions and quotas speak of both. Visitors run outside of it.
 */
public final class MemoryFileStore implements FileStore {
    private final MemoryWorkspaceStore workspaces;
    private final MemoryGround lock;
    private final Quotas quotas;
    private final InstantSource clock;
    private final Map<String, MemoryTree> trees = new HashMap<>();

    public MemoryFileStore(MemoryWorkspaceStore workspaces, Quotas quotas, InstantSource clock) {
        this.workspaces = workspaces;
        this.lock = workspaces.ground();
        this.quotas = quotas;
        this.clock = clock;
        lock.add(this::standing);
        lock.addFiles(this::put);
        lock.addAllowance(this::forbids);
    }

    @Override
    public Optional<FileNode> node(FilePath path) {
        synchronized (lock) {
            return tree(path.owner()).find(path).map(node -> node.at(path));
        }
    }

    @Override
    public void children(FilePath folder, Visitor<FileNode> visitor) throws IOException {
        List<FileNode> children;
        synchronized (lock) {
            children =
                    tree(folder.owner()).find(folder).stream()
                            .flatMap(found -> found.children().entrySet().stream())
                            .map(child -> child.getValue().at(folder.child(child.getKey())))
                            .toList();
        }
        for (FileNode child : children) {
            visitor.visit(child);
        }
    }

    @Override
    public int countBelow(FilePath folder, int most) {
        synchronized (lock) {
            long all =
                    tree(folder.owner()).find(folder).map(found -> found.all().count()).orElse(1L);
            return (int) Math.min(all - 1, most);
        }
    }

    @Override
    public FileOutcome makeFolder(
            FilePath path, Map<PropertyName, PropertyValue> properties, WriteCondition condition) {
        synchronized (lock) {
            return writes(path, condition).makeFolder(path, properties);
        }
    }

    @Override
    public FileOutcome foresee(FilePath path, long size, WriteCondition condition) {
        synchronized (lock) {
            return writes(path, condition)
                    .refusalOfPut(path, size)
                    .orElseGet(() ->
                            node(path).isPresent()
                                    ? new FileOutcome.Done()
                                    : new FileOutcome.Created());
        }
    }

    @Override
    public FileOutcome put(FilePath path, NewFile file, WriteCondition condition) {
        synchronized (lock) {
            return writes(path, condition).put(path, file);
        }
    }

    @Override
    public FileOutcome putOnce(String name, FilePath path, NewFile file, WriteCondition condition) {
        synchronized (lock) {
            return tree(path.owner())
                    .oncePuts()
                    .run(name, clock.instant(), () -> put(path, file, condition));
        }
    }

    @Override
    public FileOutcome delete(FilePath path, WriteCondition condition) {
        synchronized (lock) {
            return writes(path, condition).delete(path);
        }
    }

    @Override
    public FileOutcome setProperties(
            FilePath path,
            Map<PropertyName, Optional<PropertyValue>> changes,
            WriteCondition condition) {
        synchronized (lock) {
            return writes(path, condition).setProperties(path, changes);
        }
    }

    @Override
    public FileOutcome transfer(Transfer<FilePath> transfer, WriteCondition condition) {
        synchronized (lock) {
            return new MemoryTransfer(
                            tree(transfer.from().owner()),
                            terms(transfer.from(), condition),
                            transfer)
                    .run();
        }
    }

    @Override
    public void history(String owner, Visitor<FileVersion> visitor) throws IOException {
        List<FileVersion> versions;
        synchronized (lock) {
            versions = List.copyOf(tree(owner).history());
        }
        for (FileVersion version : versions) {
            visitor.visit(version);
        }
    }

    @Override
    public Usage usage(String owner) {
        synchronized (lock) {
            return new Usage(
                    tree(owner).root().bytes() + workspaces.bytes(owner), quotas.of(owner));
        }
    }

    @Override
    public Set<String> referenced(Collection<String> sha256s) {
        Set<String> found = new HashSet<>();
        synchronized (lock) {
            for (MemoryTree tree : trees.values()) {
                tree.root()
                        .all()
                        .flatMap(node -> node.file().stream())
                        .forEach(file -> found.add(file.body().sha256()));
                for (FileVersion version : tree.history()) {
                    if (version.node() instanceof FileNode.File file) {
                        found.add(file.body().sha256());
                    }
                }
            }
        }
        found.retainAll(Set.copyOf(sha256s));
        return found;
    }

    /** Bytes are counted only for who has a quota. */
    private boolean forbids(String owner, long more) {
        return quotas.of(owner).isPresent() && usage(owner).forbids(more);
    }

    private MemoryTree tree(String owner) {
        return trees.computeIfAbsent(owner, _ -> new MemoryTree(Instant.EPOCH));
    }

    private MemoryFileWrites writes(FilePath path, WriteCondition condition) {
        return new MemoryFileWrites(tree(path.owner()), terms(path, condition));
    }

    private MemoryTerms terms(FilePath path, WriteCondition condition) {
        return new MemoryTerms(lock, condition, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Standing standing(Address address) {
        return address instanceof Address.File(FilePath path)
                ? tree(path.owner())
                        .find(path)
                        .map(MemoryNode::standing)
                        .orElseGet(Standing.Nothing::new)
                : new Standing.Nothing();
    }
}
