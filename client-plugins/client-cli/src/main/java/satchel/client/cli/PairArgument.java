package satchel.client.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairChange;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;

/** The name of a pair as the user types it, and what is wrong with it, as wrong usage. */
record PairArgument(CommandSpec spec, PairStore pairs) {
    PairName name(String text) {
        return PairName.parse(text)
                .orElseThrow(() ->
                        usage(
                                "'"
                                        + text
                                        + "' is no name for a pair: letters, digits, '.', '-' and"
                                        + " '_' are"));
    }

    NamedPair saved(String text) throws IOException {
        return pairs.find(new PairName(text))
                .orElseThrow(
                        () -> usage("there is no pair '" + text + "'; 'satchel pairs' lists them"));
    }

    NamedPair done(PairChange change) {
        return switch (change) {
            case PairChange.Done(NamedPair now) -> now;
            case PairChange.NameTaken(NamedPair other) ->
                    throw usage("there is a pair '" + other.name() + "' already");
            case PairChange.EndsTaken(NamedPair other) ->
                    throw usage(
                            "this database and this collection are the pair '%s' already;"
                                            .formatted(other.name())
                                    + " 'satchel pairs edit' changes it");
        };
    }

    ParameterException usage(String mistake) {
        return new ParameterException(spec.commandLine(), mistake);
    }
}
