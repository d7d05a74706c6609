package satchel.sync.core.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.MalformedContentException;

/** Alarms and whatever else a component contains: a set, in which each may be edited. */
final class InnerMerge {
    private final Scope scope;
    private final Three<Block> blocks;
    private final Draft draft;

    InnerMerge(Scope scope, Three<Block> blocks, Draft draft) {
        this.scope = scope;
        this.blocks = blocks;
        this.draft = draft;
    }

    void merge() throws MalformedContentException {
        Set<String> names = new LinkedHashSet<>();
        for (Block version : blocks.inOrder()) {
            version.blocks().forEach(block -> names.add(block.name()));
        }
        for (String name : names) {
            merge(name);
        }
    }

    private void merge(String name) throws MalformedContentException {
        Three<List<Inner>> all =
                blocks.map(version ->
                        version.blocks().stream()
                                .filter(block -> block.name().equals(name))
                                .map(Inner::of)
                                .toList());
        Contested<Inner> contested = Contested.of(all, Inner::form);
        for (Inner agreed : contested.agreed()) {
            scope.inner(name).took("", Origin.BOTH, "", Presence.shown(agreed.block()));
        }
        Three<List<Inner>> rest = contested.rest();
        List<Inner> open = open(rest.base(), contested.agreed());
        Matching<Inner> ours = edited(open, rest.ours());
        Matching<Inner> theirs = edited(open, rest.theirs());
        for (Inner base : open) {
            one(new Three<>(Optional.of(base), ours.of(base), theirs.of(base)));
        }
        Matching<Inner> both = Matching.of(ours.added(), theirs.added(), Inner::form, Inner.BY_UID);
        for (Inner added : ours.added()) {
            one(new Three<>(Optional.empty(), Optional.of(added), both.of(added)));
        }
        for (Inner added : both.added()) {
            one(new Three<>(Optional.empty(), Optional.empty(), Optional.of(added)));
        }
    }

    /** What both have edited alike is settled, and became nothing else. */
    private static List<Inner> open(List<Inner> base, List<Inner> agreed) {
        Matching<Inner> settled = Matching.of(base, agreed, Inner::form, Inner.BY_UID);
        return base.stream().filter(one -> settled.of(one).isEmpty()).toList();
    }

    private static Matching<Inner> edited(List<Inner> base, List<Inner> side) {
        return Matching.of(base, side, Inner::form, Inner.AFTER_AN_EDIT);
    }

    private void one(Three<Optional<Inner>> inner) throws MalformedContentException {
        Three<Optional<Block>> of = inner.map(one -> one.map(Inner::block));
        Three<String> forms = inner.map(one -> one.map(Inner::form).orElse(""));
        Presence.merge(scope.inner(nameOf(of)), of, forms, draft);
    }

    private static String nameOf(Three<Optional<Block>> inner) {
        return inner.inOrder().stream().flatMap(Optional::stream).findFirst().orElseThrow().name();
    }
}
