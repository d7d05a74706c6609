package satchel.pim.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRevision;
import satchel.content.line.MalformedContentException;

/** Writes the records of one folder, each only if its file is still what the change expects. */
final class FolderWriter {
    /** Which file holds each UID. */
    @FunctionalInterface
    interface Holders {
        Map<String, PimId> byUid() throws PimException;
    }

    private final Path folder;
    private final RecordFormat format;
    private final Holders holders;
    private Optional<Map<String, PimId>> known = Optional.empty();

    FolderWriter(Path folder, RecordFormat format, Holders holders) {
        this.folder = folder;
        this.format = format;
        this.holders = holders;
    }

    PimOutcome apply(PimChange change) throws PimException {
        if (!format.isName(change.id()) && !(change instanceof PimChange.Create)) {
            return new PimOutcome.Stale(change);
        }
        try {
            return switch (change) {
                case PimChange.Create create -> create(create);
                case PimChange.Replace replace -> replace(replace);
                case PimChange.Remove remove -> remove(remove);
            };
        } catch (MalformedContentException e) {
            return new PimOutcome.Refused(change, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new PimOutcome.Refused(change, "its file cannot be written in " + folder);
        }
    }

    private PimOutcome create(PimChange.Create create)
            throws IOException, MalformedContentException, PimException {
        Optional<String> uid = format.uid(create.text());
        Map<String, PimId> taken = holders();
        Optional<PimId> holder = uid.flatMap(one -> Optional.ofNullable(taken.get(one)));
        if (holder.isPresent()) {
            return new PimOutcome.UidTaken(create, holder.get());
        }
        String proposed = create.id().value();
        PimId id = new PimId(RecordFileName.choose(folder, format, uid, proposed, create.text()));
        uid.ifPresent(one -> taken.put(one, id));
        return written(create, id, create.text());
    }

    private PimOutcome replace(PimChange.Replace replace)
            throws IOException, MalformedContentException {
        format.uid(replace.text());
        if (!isStill(replace.id(), replace.expected())) {
            return new PimOutcome.Stale(replace);
        }
        return written(replace, replace.id(), replace.text());
    }

    private PimOutcome remove(PimChange.Remove remove) throws IOException {
        if (!isStill(remove.id(), remove.expected())) {
            return new PimOutcome.Stale(remove);
        }
        Files.deleteIfExists(file(remove.id()));
        known.ifPresent(taken -> taken.values().remove(remove.id()));
        return new PimOutcome.Done(remove, remove.id(), Optional.empty());
    }

    private PimOutcome written(PimChange change, PimId id, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file(id), bytes);
        return new PimOutcome.Done(change, id, Optional.of(Fingerprint.of(bytes)));
    }

    private boolean isStill(PimId id, PimRevision expected) throws IOException {
        try {
            return Fingerprint.of(Files.readAllBytes(file(id))).equals(expected);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path file(PimId id) {
        return folder.resolve(id.value());
    }

    /** Looked up once, at the first creation: most syncs create nothing. */
    private Map<String, PimId> holders() throws PimException {
        if (known.isEmpty()) {
            known = Optional.of(new HashMap<>(holders.byUid()));
        }
        return known.get();
    }
}
