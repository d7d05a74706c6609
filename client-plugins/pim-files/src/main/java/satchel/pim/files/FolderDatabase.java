package satchel.pim.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * A folder with a file for each record ("vdir"). A record's id is its file's name, its revision the
 * hash of the bytes. Folders inside are other databases and not looked into.
 */
final class FolderDatabase implements PimDatabase {
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    CompareAndSet.COMPARE_THEN_WRITE,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.READ_AND_WRITE,
                    64,
                    Set.of());

    /** Of a file that is there and cannot be opened: never equal to a hash. */
    private static final PimRevision UNREADABLE = new PimRevision("unreadable");

    private final Path folder;
    private final RecordFormat format;
    private FolderWriter writer;

    FolderDatabase(Path folder, RecordFormat format) {
        this.folder = folder;
        this.format = format;
        this.writer = newWriter();
    }

    /** The name is what the folder's {@code displayname} file says, as vdirsyncer writes it. */
    static DatabaseInfo info(Path folder, RecordFormat format) {
        String name = String.valueOf(folder.getFileName());
        try {
            String told = Utf8.decode(Files.readAllBytes(folder.resolve("displayname"))).strip();
            name = told.isEmpty() ? name : told;
        } catch (IOException noOther) {
            // Most folders have no such file: then they are called what they are called.
        }
        return DatabaseInfo.of(folder.toString(), name, format.kind());
    }

    @Override
    public DatabaseInfo info() {
        return info(folder, format);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        Map<PimId, PimRevision> records = new HashMap<>();
        for (Path file : files()) {
            revision(file).ifPresent(revision -> records.put(id(file), revision));
        }
        writer = newWriter(); // what it knew about UIDs is as old as the listing before
        return new PimListing.Complete(records, Optional.empty());
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        requireFolder();
        ids.forEach(id -> sink.accept(read(id)));
    }

    /** No program need be closed; what is written over is in the run's journal before. */
    @Override
    public void begin() {}

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        requireFolder();
        List<PimOutcome> outcomes;
        try {
            outcomes = writer.apply(changes);
            AtomicFile.syncFolder(folder);
        } catch (IOException e) {
            throw unreadable(e);
        }
        outcomes.forEach(sink);
    }

    @Override
    public List<Path> watched() {
        return List.of(folder);
    }

    @Override
    public void close() {
        // Nothing is held open between two calls.
    }

    private List<Path> files() throws PimException {
        requireFolder();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(
                        folder, file -> format.fits(file) && !Files.isDirectory(file))) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(e);
        }
        return files;
    }

    private void requireFolder() throws PimException {
        if (!Files.isDirectory(folder)) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no folder " + folder);
        }
    }

    private PimException unreadable(Exception cause) {
        return new PimException(
                PimException.Kind.UNREADABLE, "the folder " + folder + " cannot be read", cause);
    }

    private static PimId id(Path file) {
        return new PimId(String.valueOf(file.getFileName()));
    }

    private static Optional<PimRevision> revision(Path file) {
        try {
            return Optional.of(Fingerprint.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException wentMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(UNREADABLE);
        }
    }

    private PimRead read(PimId id) {
        if (!format.isName(id)) {
            return new PimRead.Missing(id);
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(id.value()));
            String text = Utf8.decode(bytes);
            format.uid(text);
            return new PimRead.Found(new PimRecord(id, Fingerprint.of(bytes), text));
        } catch (NoSuchFileException e) {
            return new PimRead.Missing(id);
        } catch (MalformedContentException e) {
            return new PimRead.Unreadable(id, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return new PimRead.Unreadable(id, "it is not UTF-8 text");
        } catch (IOException e) {
            return new PimRead.Unreadable(id, "its file cannot be opened");
        }
    }

    private FolderWriter newWriter() {
        return new FolderWriter(folder, format, this::holders);
    }

    /** Which file holds each UID now; files that are no record hold none. */
    private Map<String, PimId> holders() throws PimException {
        Map<String, PimId> holders = new HashMap<>();
        for (Path file : files()) {
            uid(file).ifPresent(uid -> holders.put(uid, id(file)));
        }
        return holders;
    }

    private Optional<String> uid(Path file) {
        try {
            return format.uid(Utf8.decode(Files.readAllBytes(file)));
        } catch (IOException | MalformedContentException inNobodysWay) {
            return Optional.empty(); // reading it tells why
        }
    }
}
