package satchel.sync.core.scope;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * Which records a sync is about. A record of the joined side is judged by the filter of its part;
 * one of the other side by that of the part it belongs to, or by all of them where it is new.
 *
 * @param joined the side that has parts
 */
public record Scope(Side joined, SortedMap<PartKey, Filter> parts) {
    /** One database, all of it. */
    public static final Scope ALL = of(Filter.OPEN);

    public Scope {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Of one database. */
    public static Scope of(Filter filter) {
        return new Scope(Side.PIM, new TreeMap<>(Map.of(PartKey.HOME, filter)));
    }

    /** Seen in a mirror that gives each side the other's name. */
    public Scope mirrored() {
        return new Scope(joined.other(), parts);
    }

    /** Whether no body need be read to know that a record is within. */
    public boolean isOpen() {
        return parts.values().stream().allMatch(Filter::isOpen);
    }

    public boolean asksForMembers() {
        return parts.values().stream().anyMatch(Filter::asksForMembers);
    }

    /** Whether the part of this id is still one of the sync's. */
    public boolean hasPartOf(RecordId idOnJoinedSide) {
        return parts.containsKey(PartKey.of(idOnJoinedSide));
    }

    /** The part that a record which is new on the other side belongs to. */
    public PartKey partFor(Body body, Members members) {
        return Traits.of(body)
                .flatMap(record ->
                        parts.entrySet().stream()
                                .filter(part -> part.getValue().failedBy(record, members).isEmpty())
                                .map(Map.Entry::getKey)
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
        SortedMap<PartKey, Set<Criterion>> failed = new TreeMap<>();
        for (Map.Entry<PartKey, Filter> candidate : of(part).entrySet()) {
            failed.put(candidate.getKey(), candidate.getValue().failedBy(record, members));
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
                && of(part).entrySet().stream()
                        .allMatch(candidate ->
                                candidate
                                        .getValue()
                                        .stillFailed(
                                                aside.failed()
                                                        .getOrDefault(candidate.getKey(), Set.of()),
                                                aside.extent(),
                                                aside.uid(),
                                                members));
    }

    private SortedMap<PartKey, Filter> of(Optional<PartKey> part) {
        SortedMap<PartKey, Filter> own = new TreeMap<>(parts);
        part.ifPresent(key -> own.keySet().retainAll(Set.of(key)));
        return own;
    }

    private String stamp() {
        StringBuilder text = new StringBuilder();
        parts.forEach((key, filter) ->
                text.append(key.value()).append('\n').append(filter.stamp()).append('\n'));
        return text.toString();
    }
}
