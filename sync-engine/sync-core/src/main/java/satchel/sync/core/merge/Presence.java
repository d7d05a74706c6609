package satchel.sync.core.merge;

import java.util.Optional;
import java.util.stream.Collectors;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.WrittenLine;

/** A component that some of the versions have and others do not. An edit beats a deletion. */
final class Presence {
    private Presence() {}

    /**
     * Merges it into the draft of what contains it.
     *
     * @param forms what it means in each version; empty where it is not
     */
    static void merge(Scope scope, Three<Optional<Block>> block, Three<String> forms, Draft draft)
            throws MalformedContentException {
        Optional<Block> ours = block.ours();
        Optional<Block> theirs = block.theirs();
        if (ours.isPresent() && theirs.isPresent()) {
            both(scope, block, ours.get(), theirs.get(), draft);
        } else if (ours.isPresent()) {
            oursAlone(scope, block.base(), ours.get(), forms, draft);
        } else if (theirs.isPresent()) {
            theirsAlone(scope, block.base(), theirs.get(), forms, draft);
        } else {
            took(scope, Origin.BOTH, block.base(), Optional.empty());
        }
    }

    private static void both(
            Scope scope, Three<Optional<Block>> block, Block ours, Block theirs, Draft draft)
            throws MalformedContentException {
        Block base = block.base().orElseGet(() -> Block.nothing(ours.name()));
        draft.replace(ours, ComponentMerge.merge(scope, new Three<>(base, ours, theirs)));
    }

    private static void oursAlone(
            Scope scope, Optional<Block> base, Block ours, Three<String> forms, Draft draft) {
        if (forms.ours().equals(forms.base())) {
            draft.drop(ours);
            took(scope, Origin.THEIRS, base, Optional.empty());
        } else {
            took(scope, Origin.OURS, base, Optional.of(ours));
        }
    }

    private static void theirsAlone(
            Scope scope, Optional<Block> base, Block theirs, Three<String> forms, Draft draft) {
        if (forms.theirs().equals(forms.base())) {
            took(scope, Origin.OURS, base, Optional.empty());
        } else {
            draft.add(theirs);
            took(scope, Origin.THEIRS, base, Optional.of(theirs));
        }
    }

    private static void took(
            Scope scope, Origin from, Optional<Block> before, Optional<Block> after) {
        scope.took(
                "",
                from,
                before.map(Presence::shown).orElse(""),
                after.map(Presence::shown).orElse(""));
    }

    static String shown(Block block) {
        return block.lines().stream()
                .map(WrittenLine::line)
                .map(ContentWriter::unfolded)
                .collect(Collectors.joining("\n"));
    }
}
