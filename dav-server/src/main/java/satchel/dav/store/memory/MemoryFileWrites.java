package satchel.dav.store.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.FileVersion;
import satchel.dav.store.NewFile;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/** PUT, MKCOL, DELETE and PROPPATCH: judged, then done. */
record MemoryFileWrites(MemoryTree tree, MemoryTerms terms) {

    FileOutcome put(FilePath path, NewFile file) {
        Optional<FileOutcome> refusal = refusalOfPut(path, file.body().size());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<MemoryNode> standing = tree.find(path);
        if (standing.isEmpty()) {
            tree.folder(path)
                    .orElseThrow()
                    .put(path.name(), MemoryNode.file(terms.now(), file), terms.now());
            return new FileOutcome.Created();
        }
        if (!standing.get().file().equals(Optional.of(file))) {
            tree.keep(path, standing.get(), FileVersion.Why.REPLACED, terms.now());
        }
        standing.get().replace(file, terms.now());
        return new FileOutcome.Done();
    }

    Optional<FileOutcome> refusalOfPut(FilePath path, long size) {
        Optional<MemoryNode> standing = tree.find(path);
        if (standing.filter(MemoryNode::isFolder).isPresent()) {
            return Optional.of(new FileOutcome.Taken());
        }
        if (tree.folder(path).isEmpty()) {
            return Optional.of(new FileOutcome.NoParent());
        }
        WriteReach reach = standing.isPresent() ? WriteReach.RESOURCE : WriteReach.MEMBERSHIP;
        long more = size - standing.map(MemoryNode::bytes).orElse(0L);
        return terms.judge(path, reach).or(() -> terms.judgeRoom(path.owner(), more));
    }

    FileOutcome makeFolder(FilePath path, Map<PropertyName, PropertyValue> properties) {
        if (tree.find(path).isPresent()) {
            return new FileOutcome.Taken();
        }
        Optional<MemoryNode> folder = tree.folder(path);
        if (folder.isEmpty()) {
            return new FileOutcome.NoParent();
        }
        if (PropertyValue.length(properties) > FileStore.MOST_PROPERTIES) {
            return new FileOutcome.PropertiesTooLong();
        }
        Optional<FileOutcome> refusal = terms.judge(path, WriteReach.MEMBERSHIP);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        MemoryNode made = MemoryNode.folder(terms.now());
        made.properties().putAll(properties);
        folder.get().put(path.name(), made, terms.now());
        return new FileOutcome.Created();
    }

    FileOutcome delete(FilePath path) {
        if (path.isRoot()) {
            return new FileOutcome.Entangled();
        }
        if (tree.find(path).isEmpty()) {
            return new FileOutcome.Missing();
        }
        Optional<FileOutcome> refusal = terms.judge(path, WriteReach.TREE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        terms.endLocksWithin(path);
        tree.end(path, FileVersion.Why.DELETED, terms.now());
        return new FileOutcome.Done();
    }

    FileOutcome setProperties(FilePath path, Map<PropertyName, Optional<PropertyValue>> changes) {
        Optional<MemoryNode> node = tree.find(path);
        if (node.isEmpty()) {
            return new FileOutcome.Missing();
        }
        Optional<FileOutcome> refusal = terms.judge(path, WriteReach.RESOURCE);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<PropertyName, PropertyValue> properties = node.get().properties();
        Map<PropertyName, PropertyValue> after = new HashMap<>(properties);
        changes.forEach((name, value) ->
                value.ifPresentOrElse(set -> after.put(name, set), () -> after.remove(name)));
        long length = PropertyValue.length(after);
        if (length > FileStore.MOST_PROPERTIES && length > PropertyValue.length(properties)) {
            return new FileOutcome.PropertiesTooLong();
        }
        properties.clear();
        properties.putAll(after);
        return new FileOutcome.Done();
    }
}
