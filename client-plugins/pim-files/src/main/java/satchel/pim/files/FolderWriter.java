package satchel.pim.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private boolean swept;

    FolderWriter(Path folder, RecordFormat format, Holders holders) {
        this.folder = folder;
        this.format = format;
        this.holders = holders;
    }

    /**
     * All texts are on the disk before the first of them takes its place, and have it before
     * anything is removed: at no moment is a record that moves in neither place.
     *
     * @throws IOException if what was not placed cannot be cleared away
     */
    List<PimOutcome> apply(List<PimChange> changes) throws PimException, IOException {
        if (!swept) {
            Draft.sweep(folder);
            swept = true;
        }
        List<PimOutcome> outcomes = new ArrayList<>();
        List<NewText> texts = new ArrayList<>();
        List<PimChange.Remove> removals = new ArrayList<>();
        for (PimChange change : changes) {
            if (change instanceof PimChange.Remove remove) {
                removals.add(remove);
            } else {
                judge(change, texts).ifPresent(outcomes::add);
            }
        }
        outcomes.addAll(place(texts));
        for (PimChange.Remove remove : removals) {
            judge(remove, texts).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    /**
     * @return what came of it, unless there is a text to write
     */
    private Optional<PimOutcome> judge(PimChange change, List<NewText> texts) throws PimException {
        if (!format.isName(change.id()) && !(change instanceof PimChange.Create)) {
            return Optional.of(new PimOutcome.Stale(change));
        }
        try {
            return switch (change) {
                case PimChange.Create create -> create(create, texts);
                case PimChange.Replace replace -> replace(replace, texts);
                case PimChange.Remove remove -> Optional.of(remove(remove));
            };
        } catch (MalformedContentException e) {
            return Optional.of(new PimOutcome.Refused(change, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Optional.of(unwritable(change));
        }
    }

    private Optional<PimOutcome> create(PimChange.Create create, List<NewText> texts)
            throws MalformedContentException, PimException {
        Optional<String> uid = format.uid(create.text());
        Map<String, PimId> taken = holders();
        Optional<PimId> holder = uid.flatMap(one -> Optional.ofNullable(taken.get(one)));
        if (holder.isPresent()) {
            return Optional.of(new PimOutcome.UidTaken(create, holder.get()));
        }
        PimId id = new PimId(fileName(create, uid, texts));
        uid.ifPresent(one -> taken.put(one, id));
        texts.add(NewText.of(create, id, create.text()));
        return Optional.empty();
    }

    /** Others of the same batch have their names before they have their files. */
    private String fileName(PimChange.Create create, Optional<String> uid, List<NewText> texts) {
        return RecordFileName.choose(
                name ->
                        Files.exists(folder.resolve(name))
                                || texts.stream().anyMatch(text -> text.isCalled(name)),
                format,
                uid,
                create);
    }

    private Optional<PimOutcome> replace(PimChange.Replace replace, List<NewText> texts)
            throws MalformedContentException {
        format.uid(replace.text());
        texts.add(NewText.of(replace, replace.id(), replace.text()));
        return Optional.empty();
    }

    private PimOutcome remove(PimChange.Remove remove) throws IOException {
        if (!isStill(remove.id(), remove.expected())) {
            return new PimOutcome.Stale(remove);
        }
        Files.deleteIfExists(file(remove.id()));
        known.ifPresent(taken -> taken.values().remove(remove.id()));
        return new PimOutcome.Done(remove, remove.id(), Optional.empty());
    }

    List<PimOutcome> place(List<NewText> texts) throws IOException {
        List<PimOutcome> outcomes = new ArrayList<>();
        try (Drafts drafts = new Drafts()) {
            texts.forEach(text -> drafts.start(file(text.id()), text.bytes()));
            texts.forEach(text -> outcomes.add(place(text, drafts)));
        }
        return outcomes;
    }

    private PimOutcome place(NewText text, Drafts drafts) {
        try {
            Draft draft = drafts.next();
            if (!isAsExpected(text)) {
                return new PimOutcome.Stale(text.change());
            }
            draft.takesPlace();
            return text.done();
        } catch (IOException e) {
            return unwritable(text.change());
        }
    }

    /** What appeared or changed while the texts were written is not written over. */
    private boolean isAsExpected(NewText text) throws IOException {
        return switch (text.change()) {
            case PimChange.Create _ -> Files.notExists(file(text.id()));
            case PimChange.Replace(PimId id, PimRevision expected, String _) ->
                    isStill(id, expected);
            case PimChange.Remove _ -> throw new IllegalArgumentException("a removal has no text");
        };
    }

    private PimOutcome unwritable(PimChange change) {
        return new PimOutcome.Refused(change, "its file cannot be written in " + folder);
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
