package satchel.dav.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** What the contracts of a file store share: the stores, and short words for common writes. */
public interface FileFixture {
    FilePath ROOT = FilePath.root("ann");
    WriteCondition ANYTHING = WriteCondition.of(new Precondition.Anything());
    WriteCondition NOTHING = WriteCondition.of(new Precondition.Nothing());
    PropertyName MOOD = new PropertyName("urn:x", "mood");

    Stores stores();

    default FileStore files() {
        return stores().files();
    }

    /** {@code a/b/c} below the root of ann's tree. */
    static FilePath path(String text) {
        return new FilePath("ann", List.of(text.split("/")));
    }

    static WriteCondition ifMatch(ETag tag) {
        return WriteCondition.of(new Precondition.OneOf(Set.of(tag)));
    }

    static PropertyValue value(String xml) {
        return new PropertyValue(xml, "");
    }

    default NewFile file(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new NewFile(stores().blobs().put(new ByteArrayInputStream(bytes)), "text/plain");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    default FileOutcome put(String path, String text) {
        return files().put(path(path), file(text), ANYTHING);
    }

    default FileOutcome folder(String path) {
        return files().makeFolder(path(path), Map.of(), ANYTHING);
    }

    default FileOutcome delete(String path) {
        return files().delete(path(path), ANYTHING);
    }

    default FileOutcome move(String from, String to) {
        return transfer(from, to, Kind.MOVE, Overwrite.ALLOWED);
    }

    default FileOutcome copy(String from, String to) {
        return transfer(from, to, Kind.COPY, Overwrite.ALLOWED);
    }

    default FileOutcome transfer(String from, String to, Kind kind, Overwrite overwrite) {
        return files().transfer(
                        new Transfer<>(path(from), path(to), kind, Extent.TREE, overwrite),
                        ANYTHING);
    }

    default void setMood(String path, String mood) {
        files().setProperties(path(path), Map.of(MOOD, Optional.of(value(mood))), ANYTHING);
    }

    default FileNode.File found(String path) {
        return (FileNode.File) files().node(path(path)).orElseThrow();
    }

    /** Empty if there is nothing, {@code /} of a folder. */
    default String text(String path) {
        return files().node(path(path)).map(this::text).orElse("");
    }

    private String text(FileNode node) {
        return switch (node) {
            case FileNode.Folder _ -> "/";
            case FileNode.File file -> text(file.body());
        };
    }

    default String text(Blob body) {
        try {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            stores().blobs().copy(body, 0, body.size(), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    default List<String> names(FilePath folder) throws IOException {
        List<String> names = new ArrayList<>();
        files().children(folder, node -> names.add(node.path().name()));
        return names;
    }

    /** As {@code REPLACED a/b: text}, a folder as {@code DELETED a: /}. */
    default List<String> history() throws IOException {
        List<String> history = new ArrayList<>();
        files().history(
                        "ann",
                        version ->
                                history.add(
                                        version.why()
                                                + " "
                                                + String.join("/", version.node().path().segments())
                                                + ": "
                                                + text(version.node())));
        return history;
    }
}
