package satchel.pim.evolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.bus.BusException;
import satchel.content.line.MalformedContentException;

/** What calendars and address books of the data server have in common. */
interface EvolutionList {
    int UIDS_IN_A_QUERY = 100;

    /**
     * A record that is there, and what it is to become.
     *
     * @param draft has the UID of the one that is there
     */
    record Replacement(Held before, Draft draft) {}

    /** All records, by UID. */
    Map<String, Held> all() throws BusException;

    /** Those that are there, by UID; many are asked for in several questions. */
    default Map<String, Held> those(Collection<String> uids) throws BusException {
        List<String> all = List.copyOf(new LinkedHashSet<>(uids));
        Map<String, Held> held = new HashMap<>();
        for (int from = 0; from < all.size(); from += UIDS_IN_A_QUERY) {
            held.putAll(some(all.subList(from, Math.min(from + UIDS_IN_A_QUERY, all.size()))));
        }
        return held;
    }

    /** The same in one question, of at least one and at most {@link #UIDS_IN_A_QUERY}. */
    Map<String, Held> some(List<String> uids) throws BusException;

    /** A record in the words of the standards. */
    String text(Held held) throws BusException;

    /**
     * @param nameless the UID for a card that has none
     * @throws MalformedContentException with what is wrong, if the list cannot hold it at all
     */
    Draft draft(String text, String nameless) throws MalformedContentException;

    /**
     * Makes records that are not there; several of one UID are none of its callers' business.
     *
     * @return why, for each that was not made
     */
    Map<Draft, Failure> create(List<Draft> drafts) throws BusException;

    /**
     * @return why, for each that was not replaced
     */
    Map<Replacement, Failure> replace(List<Replacement> replacements) throws BusException;

    /**
     * @return why, for each that was not removed
     */
    Map<String, Failure> remove(List<String> uids) throws BusException;

    /** What a program of this kind does not keep as it was given. */
    Set<String> cannotHold();
}
