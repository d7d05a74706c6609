package satchel.client.shell.desk;

import java.util.List;
import java.util.Optional;

/** The work behind the window. Calls may take long and come from a background thread. */
public interface Desk {
    /** Ids of the programs whose plug-ins are installed. */
    List<String> pims();

    /** The databases that a plug-in finds on this machine. */
    List<FoundRow> found(String pim) throws DeskException;

    List<PairForm> pairs() throws DeskException;

    /** What a sync of this pair would do now. */
    Preview preview(PairForm pair) throws DeskException;

    /**
     * Does it, and remembers the pair.
     *
     * @param consent answers the guard for the very plan that was previewed
     */
    Outcome sync(PairForm pair, Optional<String> consent, Progress progress) throws DeskException;
}
