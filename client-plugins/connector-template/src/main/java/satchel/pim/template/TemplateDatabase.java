package satchel.pim.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
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
import satchel.content.calendar.CalendarObject;
import satchel.content.line.MalformedContentException;

/**
 * The id is the UID, the revision a hash of the text. Each batch reads the file, decides in memory
 * what may be written, and puts the file in its place as a whole.
 */
final class TemplateDatabase implements PimDatabase {
    private final Path file;

    TemplateDatabase(Path file) {
        this.file = file;
    }

    @Override
    public DatabaseInfo info() {
        return DatabaseInfo.of(
                file.toString(), String.valueOf(file.getFileName()), Kind.CALENDAR);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                CompareAndSet.COMPARE_THEN_WRITE,
                ChangeFeed.FULL_SCAN,
                WhileRunning.READ_AND_WRITE,
                100,
                Set.of());
    }

    @Override
    public PimListing list(Optional<PimState> since) throws PimException {
        Map<PimId, PimRevision> records = new HashMap<>();
        read().forEach((uid, text) -> records.put(new PimId(uid), revision(text)));
        return new PimListing.Complete(records, Optional.empty());
    }

    @Override
    public void read(Collection<PimId> ids, Consumer<PimRead> sink) throws PimException {
        Map<String, String> texts = read();
        for (PimId id : ids) {
            Optional<String> text = Optional.ofNullable(texts.get(id.value()));
            sink.accept(
                    text.<PimRead>map(
                                    there ->
                                            new PimRead.Found(
                                                    new PimRecord(id, revision(there), there)))
                            .orElseGet(() -> new PimRead.Missing(id)));
        }
    }

    /** Here is where a program that is open is looked for, and a copy of the file is made. */
    @Override
    public void begin() {}

    @Override
    public void apply(List<PimChange> changes, Consumer<PimOutcome> sink) throws PimException {
        Map<String, String> texts = read();
        List<PimOutcome> outcomes = new ArrayList<>();
        changes.forEach(change -> outcomes.add(apply(change, texts)));
        write(texts);
        outcomes.forEach(sink);
    }

    @Override
    public List<Path> watched() {
        return List.of(file);
    }

    @Override
    public void close() {
        // Nothing is held open between two calls.
    }

    private static PimOutcome apply(PimChange change, Map<String, String> texts) {
        return switch (change) {
            case PimChange.Create create -> {
                Optional<String> uid = uid(create.text());
                if (uid.isEmpty()) {
                    yield new PimOutcome.Refused(create, "it is no calendar object");
                }
                yield texts.containsKey(uid.get())
                        ? new PimOutcome.UidTaken(create, new PimId(uid.get()))
                        : put(create, uid.get(), create.text(), texts);
            }
            case PimChange.Replace replace ->
                    isStill(replace.id(), replace.expected(), texts)
                            ? put(replace, replace.id().value(), replace.text(), texts)
                            : new PimOutcome.Stale(replace);
            case PimChange.Remove remove -> {
                if (!isStill(remove.id(), remove.expected(), texts)) {
                    yield new PimOutcome.Stale(remove);
                }
                texts.remove(remove.id().value());
                yield new PimOutcome.Done(remove, remove.id(), Optional.empty());
            }
        };
    }

    private static PimOutcome put(
            PimChange change, String uid, String text, Map<String, String> texts) {
        texts.put(uid, text);
        return new PimOutcome.Done(change, new PimId(uid), Optional.of(revision(text)));
    }

    private static boolean isStill(PimId id, PimRevision expected, Map<String, String> texts) {
        return Optional.ofNullable(texts.get(id.value()))
                .map(TemplateDatabase::revision)
                .filter(expected::equals)
                .isPresent();
    }

    private static Optional<String> uid(String text) {
        try {
            return Optional.of(CalendarObject.parse(text).uid());
        } catch (MalformedContentException noObject) {
            return Optional.empty();
        }
    }

    private static PimRevision revision(String text) {
        return new PimRevision(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private Map<String, String> read() throws PimException {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            Map<String, String> texts = new HashMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(uid -> texts.put(uid, properties.getProperty(uid)));
            return texts;
        } catch (IOException | IllegalArgumentException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be read", e);
        }
    }

    private void write(Map<String, String> texts) throws PimException {
        try {
            Properties properties = new Properties();
            properties.putAll(texts);
            StringWriter text = new StringWriter();
            properties.store(text, null);
            Path beside = Files.createTempFile(file.resolveSibling(""), ".template", ".new");
            Files.writeString(beside, text.toString());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be written", e);
        }
    }
}
