package satchel.sync.core.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/**
 * What remains of a body when all is taken out that a side which was given it leaves out:
 * properties, parts of their lines, and components within an event or task, in whose place it shows
 * nothing else. Where it does show something else that is a change, and all of that property stays
 * in. So do the overrides of a series: with a change beside it, one that is missing may have been
 * deleted.
 */
final class Remnant {
    private final Format format;

    private Remnant(Format format) {
        this.format = format;
    }

    /** The given body itself where one of the two cannot be read. */
    static Body of(Format format, Body given, Body kept) {
        try {
            List<Block> roots = Block.read(given.text());
            List<Block> there = Block.read(kept.text());
            return roots.size() == 1 && there.size() == 1
                    ? new Body(new Remnant(format).root(roots.getFirst(), there.getFirst()))
                    : given;
        } catch (MalformedContentException unreadable) {
            return given;
        }
    }

    private String root(Block given, Block kept) throws MalformedContentException {
        Draft draft = new Draft(given);
        properties(given, kept, draft);
        Set<String> kinds = names(given);
        kinds.remove("VTIMEZONE");
        for (String kind : kinds) {
            Series ours = Series.of(named(given, kind));
            Series theirs = Series.of(named(kept, kind));
            ours.master().ifPresent(master -> member(master, theirs.master(), draft));
            ours.overrides()
                    .forEach((instance, override) ->
                            member(
                                    override,
                                    Optional.ofNullable(theirs.overrides().get(instance)),
                                    draft));
        }
        return draft.text();
    }

    private void member(Block given, Optional<Block> kept, Draft of) {
        kept.ifPresent(there -> {
            Draft draft = new Draft(given);
            properties(given, there, draft);
            names(given).forEach(name -> inner(named(given, name), named(there, name), draft));
            of.replace(given, draft.text());
        });
    }

    private void properties(Block given, Block kept, Draft draft) {
        Map<String, List<Entry>> there = byName(kept);
        byName(given)
                .forEach((name, entries) -> {
                    Matching<Entry> found =
                            Matching.of(
                                    entries,
                                    there.getOrDefault(name, List.of()),
                                    Entry::form,
                                    List.of(Entry::key));
                    if (found.added().isEmpty()
                            && entries.stream().allMatch(one -> isLess(found.of(one), one))) {
                        entries.forEach(one -> leaveOut(one, found.of(one), draft));
                    }
                });
    }

    private static boolean isLess(Optional<Entry> kept, Entry given) {
        return kept.isEmpty()
                || kept.get().form().equals(given.form())
                || LeavingOut.isLess(kept.get(), given);
    }

    private static void leaveOut(Entry given, Optional<Entry> kept, Draft draft) {
        if (kept.isEmpty()) {
            draft.drop(given);
        } else if (!kept.get().form().equals(given.form())) {
            draft.replace(given, kept.get());
        }
    }

    private static void inner(List<Block> given, List<Block> kept, Draft draft) {
        Matching<Inner> found =
                Matching.of(
                        given.stream().map(Inner::of).toList(),
                        kept.stream().map(Inner::of).toList(),
                        Inner::form,
                        Inner.AFTER_AN_EDIT);
        if (found.added().isEmpty()) {
            given.stream()
                    .map(Inner::of)
                    .filter(one -> found.of(one).isEmpty())
                    .forEach(one -> draft.drop(one.block()));
        }
    }

    /** Those that say something. */
    private Map<String, List<Entry>> byName(Block block) {
        return Entries.of(format, block).stream()
                .filter(entry -> !entry.saysNothing())
                .collect(Collectors.groupingBy(Entry::name));
    }

    private static Set<String> names(Block block) {
        Set<String> names = new LinkedHashSet<>();
        block.blocks().forEach(inner -> names.add(inner.name()));
        return names;
    }

    private static List<Block> named(Block block, String name) {
        return block.blocks().stream().filter(inner -> inner.name().equals(name)).toList();
    }
}
