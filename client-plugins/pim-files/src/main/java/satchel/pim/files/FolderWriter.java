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
import satchel.file.Draft;

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
            switch (change) {
                case PimChange.Create create -> create(create, texts).ifPresent(outcomes::add);
                case PimChange.Replace replace -> replace(replace, texts).ifPresent(outcomes::add);
                case PimChange.Remove remove -> removals.add(remove);
            }
        }
        outcomes.addAll(place(texts));
        removals.forEach(remove -> outcomes.add(remove(remove)));
        return outcomes;
    }

    /**
     * @return why it gets no text
     */
    private Optional<PimOutcome> create(PimChange.Create create, List<NewText> texts)
            throws PimException {
        try {
            Optional<String> uid = format.uid(create.text());
            Map<String, PimId> taken = holders();
            Optional<PimId> holder = uid.flatMap(one -> Optional.ofNullable(taken.get(one)));
            if (holder.isPresent()) {
                return Optional.of(new PimOutcome.UidTaken(create, holder.get()));
            }
            PimId id = new PimId(fileName(create, uid, texts));
            uid.ifPresent(one -> taken.put(one, id));
            texts.add(NewText.of(create, id));
            return Optional.empty();
        } catch (MalformedContentException e) {
            return Optional.of(malformed(create, e));
        }
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

    /**
     * @return why it gets no text
     */
    private Optional<PimOutcome> replace(PimChange.Replace replace, List<NewText> texts) {
        if (!format.isName(replace.id())) {
            return Optional.of(new PimOutcome.Stale(replace));
        }
        try {
            format.uid(replace.text());
            texts.add(NewText.of(replace));
            return Optional.empty();
        } catch (MalformedContentException e) {
            return Optional.of(malformed(replace, e));
        }
    }

    private PimOutcome remove(PimChange.Remove remove) {
        if (!format.isName(remove.id())) {
            return new PimOutcome.Stale(remove);
        }
        try {
            if (!isStill(remove.id(), remove.expected())) {
                return new PimOutcome.Stale(remove);
            }
            Files.deleteIfExists(file(remove.id()));
            known.ifPresent(taken -> taken.values().remove(remove.id()));
            return new PimOutcome.Done(remove, remove.id(), Optional.empty());
        } catch (IOException e) {
            return unwritable(remove);
        }
    }

    /** Writes all of them beside their files before the first takes its place. */
    List<PimOutcome> place(List<NewText> texts) throws IOException {
        List<PimOutcome> outcomes = new ArrayList<>();
        try (Drafts drafts = new Drafts()) {
            texts.forEach(text -> drafts.start(file(text.id()), text.bytes()));
            texts.forEach(text -> outcomes.add(place(text, drafts)));
        }
        return outcomes;
    }

    /** What appeared or changed while the texts were written is not written over. */
    private PimOutcome place(NewText text, Drafts drafts) {
        try {
            Draft draft = drafts.next();
            boolean isAsExpected =
                    text.expected().isPresent()
                            ? isStill(text.id(), text.expected().get())
                            : Files.notExists(file(text.id()));
            if (!isAsExpected) {
                return new PimOutcome.Stale(text.change());
            }
            draft.takesPlace();
            return text.done();
        } catch (IOException e) {
            return unwritable(text.change());
        }
    }

    private static PimOutcome malformed(PimChange change, MalformedContentException e) {
        return new PimOutcome.Refused(change, String.valueOf(e.getMessage()));
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
