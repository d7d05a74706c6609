package satchel.pim.evolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.bus.BusException;
import satchel.content.line.MalformedContentException;

/** What calendars and address books of the data server have in common. */
interface EvolutionList {
    /**
     * A record that is there, and what it is to become.
     *
     * @param draft has the UID of the one that is there
     */
    record Replacement(Held before, Draft draft) {}

    /** All records, by UID. */
    Map<String, Held> all() throws BusException;

    /** Those that are there, by UID. */
    Map<String, Held> those(Collection<String> uids) throws BusException;

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
