package satchel.sync.core.merge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.content.calendar.InstanceId;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.FieldForm;
import satchel.sync.core.record.Format;

/**
 * One version of a series: its master and its overrides by the instance they stand for.
 *
 * @param master absent where somebody was only invited to single instances
 */
record Series(Optional<Block> master, Map<String, Block> overrides) {
    /** Overrides that stand for all later instances too are others than those for one. */
    private static final String RANGE = "RANGE";

    static Series of(List<Block> members) throws MalformedContentException {
        Optional<Block> master = Optional.empty();
        Map<String, Block> overrides = new LinkedHashMap<>();
        for (Block member : members) {
            Optional<ContentLine> id = member.property("RECURRENCE-ID");
            boolean twice =
                    id.isPresent()
                            ? overrides.putIfAbsent(instance(id.get()), member) != null
                            : master.isPresent();
            if (twice) {
                throw new MalformedContentException(
                        "two components "
                                + id.map(line -> "for the instance " + line.value())
                                        .orElse("without RECURRENCE-ID"));
            }
            master = id.isPresent() ? master : Optional.of(member);
        }
        return new Series(master, overrides);
    }

    private static String instance(ContentLine id) {
        String range = id.parameter(RANGE).map(value -> " " + value).orElse("");
        return InstanceId.of(id, id.value()) + range;
    }

    boolean recurs() {
        return !overrides.isEmpty()
                || master.filter(m -> m.property("RRULE").isPresent()).isPresent()
                || master.filter(m -> m.property("RDATE").isPresent()).isPresent();
    }

    /** What says which instances there are: their ids only mean something together with it. */
    List<String> pattern() {
        return forms("DTSTART", "RRULE", "EXRULE");
    }

    List<String> forms(String... names) {
        Set<String> wanted = Set.of(names);
        return master.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> wanted.contains(line.line().name()))
                .flatMap(line -> FieldForm.of(Format.ICALENDAR, line.line()).stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The instances that an EXDATE or RDATE names. */
    Set<String> dates(String property) {
        Set<String> ids = new LinkedHashSet<>();
        master.map(block -> Entries.of(Format.ICALENDAR, block)).stream()
                .flatMap(List::stream)
                .filter(entry -> entry.name().equals(property))
                .flatMap(entry -> ListedValue.of(Format.ICALENDAR, List.of(entry)).stream())
                .forEach(value -> ids.add(value.id()));
        return ids;
    }

    /** What the override for an instance means; empty where there is none. */
    String form(String instance) {
        return Optional.ofNullable(overrides.get(instance))
                .map(override -> FieldForm.ofMember(override.component()))
                .orElse("");
    }
}
