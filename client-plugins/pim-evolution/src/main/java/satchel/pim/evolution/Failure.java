package satchel.pim.evolution;

import satchel.bus.BusException;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;

/** Why the data server did not do what was asked of one record. */
sealed interface Failure {
    /**
     * @param id the record's, if it has one
     */
    PimOutcome of(PimChange change, PimId id);

    /** It has a record with that UID. */
    record Taken() implements Failure {
        @Override
        public PimOutcome of(PimChange change, PimId id) {
            return new PimOutcome.UidTaken(change, id);
        }
    }

    /** It has no such record, or not in that revision. */
    record Gone() implements Failure {
        @Override
        public PimOutcome of(PimChange change, PimId id) {
            return new PimOutcome.Stale(change);
        }
    }

    record Refused(String why) implements Failure {
        @Override
        public PimOutcome of(PimChange change, PimId id) {
            return new PimOutcome.Refused(change, why);
        }
    }

    /** Half of it may be written. */
    record Unsure(String why) implements Failure {
        @Override
        public PimOutcome of(PimChange change, PimId id) {
            return new PimOutcome.Unknown(change, why);
        }
    }

    /** The data server's errors: a domain and a number in it, and what it says to its users. */
    static Failure of(BusException error) {
        String said = String.valueOf(error.getMessage());
        return switch (code(error.name())) {
            case "e_2dcal_2dclient.1", "e_2dbook_2dclient.1", "e_2dclient.20" -> new Gone();
            case "e_2dcal_2dclient.4", "e_2dbook_2dclient.2" -> new Taken();
            default -> new Refused("Evolution does not take it: " + said);
        };
    }

    /** GLib tells an error of no D-Bus name as "…Quark._DOMAIN_2derror_2dquark.CodeNUMBER". */
    private static String code(String name) {
        int domain = name.indexOf("Quark._");
        int number = name.lastIndexOf(".Code");
        return domain < 0 || number < domain
                ? ""
                : name.substring(domain + "Quark._".length(), number)
                                .replace("_2derror_2dquark", "")
                        + "."
                        + name.substring(number + ".Code".length());
    }
}
