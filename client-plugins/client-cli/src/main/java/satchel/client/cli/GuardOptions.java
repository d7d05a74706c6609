package satchel.client.cli;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.guard.Limits;

/** The options that say what the guard asks about. */
final class GuardOptions {
    static final class LimitsWord implements ITypeConverter<Limits> {
        @Override
        public Limits convert(String text) {
            return Limits.parse(text)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is not as 10:20:50"));
        }
    }

    @Option(
            names = "--guard-pim",
            paramLabel = "FEW:DELETED:UPDATED",
            converter = LimitsWord.class,
            description =
                    "ask before more than FEW records and DELETED percent of the program's are"
                            + " deleted, or UPDATED percent overwritten (10:20:50)")
    private Optional<Limits> pim = Optional.empty();

    @Option(
            names = "--guard-server",
            paramLabel = "FEW:DELETED:UPDATED",
            converter = LimitsWord.class,
            description = "the same of the server's (10:20:50)")
    private Optional<Limits> server = Optional.empty();

    boolean areGiven() {
        return pim.isPresent() || server.isPresent();
    }

    /** What is not given stays. */
    GuardLimits changing(GuardLimits limits) {
        return new GuardLimits(pim.orElse(limits.pim()), server.orElse(limits.store()));
    }
}
