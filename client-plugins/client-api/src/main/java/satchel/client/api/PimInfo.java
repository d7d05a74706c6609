package satchel.client.api;

import java.util.Set;

/**
 * What a connector connects to.
 *
 * @param id lower-case word, as the command line and the catalogue name it: "files"
 * @param name for people
 * @param kinds of records the program can hold
 */
public record PimInfo(String id, String name, Set<Kind> kinds) {
    public PimInfo {
        kinds = Set.copyOf(kinds);
    }
}
