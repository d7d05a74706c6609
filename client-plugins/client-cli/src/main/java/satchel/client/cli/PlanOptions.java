package satchel.client.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.run.Consent;

/** The options of {@code sync} that are about its plan. */
final class PlanOptions {
    @Option(
            names = "--dry-run",
            description = "show what would be done and which fields it changes, and do nothing")
    private boolean dryRun;

    @Option(
            names = "--leave-out",
            paramLabel = "RECORD",
            description = "do nothing about this record this time; may be repeated")
    private Set<String> leftOut = Set.of();

    @Option(
            names = "--only",
            paramLabel = "RECORD",
            description = "do nothing about any other record this time; may be repeated")
    private Set<String> only = Set.of();

    @Option(
            names = "--save-plan",
            paramLabel = "FILE",
            description = "with --dry-run: keep the plan, for 'sync --plan FILE'")
    private Optional<Path> saveTo = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "do the plan kept there, if both sides still are as they were")
    private Optional<Path> saved = Optional.empty();

    @Option(
            names = "--consent",
            paramLabel = "HASH",
            description = "do the plan that was refused under this hash")
    private Optional<String> consent = Optional.empty();

    boolean isDryRun() {
        return dryRun;
    }

    Optional<Path> saveTo() {
        return saveTo;
    }

    Optional<Path> saved() {
        return saved;
    }

    Optional<Consent> consent() {
        return consent.map(Consent.ToWhatTheGuardAsks::new);
    }

    Choices choices() {
        return new Choices(Map.of(), reach());
    }

    Reach reach() {
        if (!only.isEmpty()) {
            return new Reach.Only(only);
        }
        return leftOut.isEmpty() ? new Reach.All() : new Reach.Without(leftOut);
    }

    /** Whether they are about the plan of one pair. */
    boolean areAboutOne() {
        return consent.isPresent()
                || saveTo.isPresent()
                || saved.isPresent()
                || !(reach() instanceof Reach.All);
    }

    /** What is wrong with them, in a sentence. */
    Optional<String> mistake() {
        if (saveTo.isPresent() && !dryRun) {
            return Optional.of("--save-plan goes with --dry-run");
        }
        if (!only.isEmpty() && !leftOut.isEmpty()) {
            return Optional.of("--only and --leave-out do not go together");
        }
        boolean more = dryRun || consent.isPresent() || !(reach() instanceof Reach.All);
        return saved.isPresent() && more
                ? Optional.of("--plan takes the plan as it was kept, without other options")
                : Optional.empty();
    }
}
