package satchel.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.client.pair.SavedPair;
import satchel.client.sync.SyncRequest;
import satchel.client.sync.Target;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/** The options of {@code sync} that say what with what, and how. */
final class SyncOptions {
    static final class ModeWord extends Word<Mode> {
        ModeWord() {
            super(Mode.class);
        }
    }

    static final class DeletionsWord extends Word<Deletions> {
        DeletionsWord() {
            super(Deletions.class);
        }
    }

    static final class ConflictsWord extends Word<ConflictPolicy> {
        ConflictsWord() {
            super(ConflictPolicy.class);
        }
    }

    static final class DirectionWord extends Word<Direction> {
        DirectionWord() {
            super(Direction.class);
        }
    }

    @Option(names = "--pim", paramLabel = "ID", description = "the program, as 'pims' names it")
    private Optional<String> pim = Optional.empty();

    @Mixin private PartOptions parts = new PartOptions();

    @Option(
            names = "--to",
            paramLabel = "COLLECTION",
            description =
                    "calendars/NAME, contacts/NAME or bookmarks/NAME of the paired account, made if it"
                            + " is missing, or an address")
    private Optional<String> collection = Optional.empty();

    @Option(
            names = "--mode",
            paramLabel = "replace|merge|two-way",
            converter = ModeWord.class,
            description =
                    "the collection becomes what the database is, gains what it has, or both"
                            + " exchange their changes")
    private Optional<Mode> mode = Optional.empty();

    @Option(
            names = "--direction",
            paramLabel = "to-store|to-pim",
            converter = DirectionWord.class,
            description = "which way replace and merge go (to-store)")
    private Optional<Direction> direction = Optional.empty();

    @Option(
            names = "--deletions",
            paramLabel = "keep|propagate",
            converter = DeletionsWord.class,
            description = "what merge does in the collection about deleted records (keep)")
    private Optional<Deletions> deletions = Optional.empty();

    @Option(
            names = "--conflicts",
            paramLabel = "ask|pim|store|newer|both",
            converter = ConflictsWord.class,
            description = "who wins where both sides changed; ask leaves both as they are (ask)")
    private Optional<ConflictPolicy> conflicts = Optional.empty();

    @Mixin private GuardOptions guard = new GuardOptions();

    boolean areGiven() {
        return guard.areGiven()
                || pim.isPresent()
                || parts.areGiven()
                || collection.isPresent()
                || mode.isPresent()
                || direction.isPresent()
                || deletions.isPresent()
                || conflicts.isPresent();
    }

    /**
     * What is wrong with them, in a sentence; absent if they make a request.
     *
     * @param otherwise what could be given instead of those that are missing
     */
    Optional<String> mistake(String otherwise) {
        List<String> missing = new ArrayList<>();
        addIfAbsent(pim, "--pim", missing);
        if (!parts.nameADatabase()) {
            missing.add("--database");
        }
        addIfAbsent(collection, "--to", missing);
        addIfAbsent(mode, "--mode", missing);
        if (!missing.isEmpty()) {
            return Optional.of("needs " + String.join(", ", missing) + otherwise);
        }
        return mistakeInGiven();
    }

    /** The same of those that are given, be they enough or not. */
    Optional<String> mistakeInGiven() {
        Optional<String> mistake = parts.mistake();
        if (mistake.isPresent()) {
            return mistake;
        }
        if (direction.isPresent() && mode.equals(Optional.of(Mode.TWO_WAY))) {
            return Optional.of("--direction is of replace and merge; two-way goes both ways");
        }
        return collection
                .filter(text -> Target.parse(text).isEmpty())
                .map(text ->
                        "--to takes calendars/NAME, contacts/NAME or an http address, not '"
                                + text
                                + "'");
    }

    /** Once there is no {@link #mistake}. */
    SyncRequest request() {
        return new SyncRequest(
                pim.orElseThrow(),
                parts.asked(),
                collection.orElseThrow(),
                mode.orElseThrow(),
                direction.orElse(Direction.TO_STORE),
                deletions.orElse(Deletions.KEEP),
                conflicts.orElse(ConflictPolicy.ASK),
                guard.changing(GuardLimits.USUAL));
    }

    /** What an edited pair is to be: what is not given stays. */
    SyncRequest changing(SavedPair pair) {
        return new SyncRequest(
                pim.orElse(pair.pim()),
                parts.changing(pair.parts()),
                collection.orElse(pair.collection()),
                mode.orElse(pair.mode()),
                direction.orElse(pair.direction()),
                deletions.orElse(pair.deletions()),
                conflicts.orElse(pair.conflicts()),
                guard.changing(pair.limits()));
    }

    /** Whether they ask for a merge. */
    boolean merge() {
        return mode.equals(Optional.of(Mode.MERGE));
    }

    /** Whether one of the two ends is to be another. */
    boolean moveAnEnd() {
        return pim.isPresent() || parts.areGiven() || collection.isPresent();
    }

    /** Whether the end on the server is to be another. */
    boolean moveTheCollection() {
        return collection.isPresent();
    }

    private static void addIfAbsent(Optional<?> option, String name, List<String> missing) {
        if (option.isEmpty()) {
            missing.add(name);
        }
    }
}
