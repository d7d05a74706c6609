package satchel.client.cli;

import java.io.IOException;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.client.catalogue.RefusedException;
import satchel.client.pairing.PairingException;
import satchel.client.sync.JobException;
import satchel.sync.runtime.base.BaseStoreException;

/** What went wrong with a whole command, as one sentence and the status that says so. */
record Failure(int exitStatus, String sentence) {
    static Failure of(Exception problem) {
        String message = Optional.ofNullable(problem.getMessage()).orElse("");
        return switch (problem) {
            case PairingException pairing
                    when pairing.reason() == PairingException.Reason.MALFORMED ->
                    new Failure(ExitStatus.USAGE, message);
            case PairingException _, RefusedException _, JobException _, PimException _ ->
                    impossible(message);
            case BaseStoreException _ -> impossible(message);
            case IOException file when message.isBlank() ->
                    impossible("reading or writing failed: " + file.getClass().getSimpleName());
            case IOException _ -> impossible(message);
            case InterruptedException _ -> impossible("interrupted");
            default -> impossible("this should not happen, and is a mistake of ours: " + problem);
        };
    }

    private static Failure impossible(String sentence) {
        return new Failure(ExitStatus.IMPOSSIBLE, sentence);
    }
}
