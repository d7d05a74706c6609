package satchel.dav.store.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Standing;
import satchel.dav.store.ContentTag;
import satchel.dav.store.FileNode;
import satchel.dav.store.NewFile;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/** A file or a folder with all below it. Guarded by the store's lock. */
final class MemoryNode {
    /** That of code points, which Java's own order of strings is not. */
    private static final Comparator<String> BY_CODE_POINTS =
            (one, other) ->
                    Arrays.compareUnsigned(
                            one.getBytes(StandardCharsets.UTF_8),
                            other.getBytes(StandardCharsets.UTF_8));

    private final Instant created;
    private Instant modified;
    private Optional<NewFile> file;
    private final Map<PropertyName, PropertyValue> properties = new HashMap<>();
    private final TreeMap<String, MemoryNode> children = new TreeMap<>(BY_CODE_POINTS);

    private MemoryNode(Instant now, Optional<NewFile> file) {
        this.created = now;
        this.modified = now;
        this.file = file;
    }

    static MemoryNode folder(Instant now) {
        return new MemoryNode(now, Optional.empty());
    }

    static MemoryNode file(Instant now, NewFile file) {
        return new MemoryNode(now, Optional.of(file));
    }

    boolean isFolder() {
        return file.isEmpty();
    }

    Optional<NewFile> file() {
        return file;
    }

    void replace(NewFile by, Instant now) {
        file = Optional.of(by);
        modified = now;
    }

    Standing standing() {
        return file.<Standing>map(one -> new Standing.Tagged(ContentTag.of(one.body())))
                .orElseGet(Standing.Untagged::new);
    }

    Map<PropertyName, PropertyValue> properties() {
        return properties;
    }

    TreeMap<String, MemoryNode> children() {
        return children;
    }

    void put(String name, MemoryNode child, Instant now) {
        children.put(name, child);
        modified = now;
    }

    void remove(String name, Instant now) {
        children.remove(name);
        modified = now;
    }

    /** This and all below. */
    Stream<MemoryNode> all() {
        return Stream.concat(Stream.of(this), children.values().stream().flatMap(MemoryNode::all));
    }

    long bytes() {
        return all().flatMap(node -> node.file.stream()).mapToLong(one -> one.body().size()).sum();
    }

    /** A copy as young as now, without children. */
    MemoryNode alone(Instant now) {
        MemoryNode copy = new MemoryNode(now, file);
        copy.properties.putAll(properties);
        return copy;
    }

    MemoryNode whole(Instant now) {
        MemoryNode copy = alone(now);
        children.forEach((name, child) -> copy.children.put(name, child.whole(now)));
        return copy;
    }

    FileNode at(FilePath path) {
        return file.<FileNode>map(body ->
                        new FileNode.File(
                                path, created, modified, properties, body.body(), body.mediaType()))
                .orElseGet(() -> new FileNode.Folder(path, created, modified, properties));
    }
}
