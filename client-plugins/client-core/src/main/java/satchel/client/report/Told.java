package satchel.client.report;

import satchel.client.catalogue.Sha256;

/** What an account was told last. */
sealed interface Told {
    record NothingYet() implements Told {}

    /** The user does not want it told. */
    record NothingEver() implements Told {}

    /** The server has this report. */
    record Taken(Sha256 report) implements Told {}

    /** When there was this report to send, the server was of a kind that takes none. */
    record NotTaken(Sha256 report) implements Told {}

    /** Whether there is nothing to say about a report that the account does not know. */
    default boolean covers(Sha256 report) {
        return switch (this) {
            case NothingYet() -> false;
            case NothingEver() -> true;
            case Taken(Sha256 last) -> last.equals(report);
            case NotTaken(Sha256 last) -> last.equals(report);
        };
    }
}
