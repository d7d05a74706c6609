package satchel.sync.core.scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * Which records a sync is about. A record of the joined side is judged by the filter of its part;
 * one of the other side by that of the part it belongs to, or by all of them where it is new.
 *
 * @param joined the side that has parts
 * @param parts the first whose filter a new record of the other side passes gets it
 */
public record Scope(Side joined, List<ScopePart> parts) {
    /** One database, all of it. */
    public static final Scope ALL = of(Filter.OPEN);

    public Scope {
        parts = List.copyOf(parts);
    }

    /** Of one database. */
    public static Scope of(Filter filter) {
        return new Scope(Side.PIM, List.of(new ScopePart(PartKey.HOME, filter)));
    }

    /** Seen in a mirror that gives each side the other's name. */
    public Scope mirrored() {
        return new Scope(joined.other(), parts);
    }

    /** Whether no body need be read to know that a record is within. */
    public boolean isOpen() {
        return parts.stream().allMatch(part -> part.filter().isOpen());
    }

    public boolean asksForMembers() {
        return parts.stream().anyMatch(part -> part.filter().asksForMembers());
    }

    public boolean hasPart(PartKey key) {
        return parts.stream().anyMatch(part -> part.key().equals(key));
    }

    /** The part that a record which is new on the other side belongs to. */
    public PartKey partFor(Body body, Members members) {
        if (parts.size() == 1) {
            return parts.getFirst().key();
        }
        return Traits.of(body)
                .flatMap(record ->
                        parts.stream()
                                .filter(part -> part.filter().failedBy(record, members).isEmpty())
                                .map(ScopePart::key)
                                .findFirst())
                .orElse(PartKey.HOME);
    }

    /**
     * Absent where the record is within, or cannot be read: then whoever reads it says so.
     *
     * @param part of the record, if it is known to belong to one
     */
    public Optional<Aside> judge(
            Optional<PartKey> part, Revision revision, Body body, Members members) {
        return Traits.of(body).flatMap(record -> judge(part, revision, record, members));
    }

    private Optional<Aside> judge(
            Optional<PartKey> part, Revision revision, Traits record, Members members) {
        Map<PartKey, Set<Criterion>> failed = new HashMap<>();
        for (ScopePart candidate : candidates(part)) {
            failed.put(candidate.key(), candidate.filter().failedBy(record, members));
        }
        return failed.values().stream().anyMatch(Set::isEmpty)
                ? Optional.empty()
                : Optional.of(new Aside(stamp(), revision, record.uid(), record.extent(), failed));
    }

    /** Whether a record in this version is what was set aside, and would be again. */
    public boolean stillHolds(
            Aside aside, Optional<PartKey> part, Revision revision, Members members) {
        return aside.stamp().equals(stamp())
                && aside.revision().equals(revision)
                && candidates(part).stream()
                        .allMatch(candidate -> stillFails(candidate, aside, members));
    }

    private static boolean stillFails(ScopePart part, Aside aside, Members members) {
        Set<Criterion> failed = aside.failed().getOrDefault(part.key(), Set.of());
        return part.filter().stillFailed(failed, aside.extent(), aside.uid(), members);
    }

    private List<ScopePart> candidates(Optional<PartKey> known) {
        return known.map(key -> parts.stream().filter(part -> part.key().equals(key)).toList())
                .orElse(parts);
    }

    private String stamp() {
        StringBuilder text = new StringBuilder();
        for (ScopePart part : parts) {
            text.append(part.key().value()).append('\n').append(part.filter().stamp()).append('\n');
        }
        return text.toString();
    }
}
