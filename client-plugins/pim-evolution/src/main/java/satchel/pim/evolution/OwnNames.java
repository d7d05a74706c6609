package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.bus.BusException;
import satchel.bus.BusValues;

/**
 * Some lists are kept by a server that gives each record a UID of its own. Such a record would be
 * another one in each sync; it is taken away again and refused.
 */
final class OwnNames {
    /** Takes records away. */
    @FunctionalInterface
    interface Removing {
        Map<String, Failure> remove(List<String> uids) throws BusException;
    }

    private OwnNames() {}

    /**
     * @param reply the UIDs of what was made, in the order in which it was sent
     */
    static Map<Draft, Failure> refused(List<Draft> sent, Object[] reply, Removing removing)
            throws BusException {
        List<String> uids = BusValues.texts(reply[0]);
        Map<Draft, Failure> refused = new HashMap<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < sent.size() && i < uids.size(); i++) {
            if (!uids.get(i).equals(sent.get(i).uid())) {
                made.add(uids.get(i));
                refused.put(
                        sent.get(i),
                        new Failure.Refused("this list gives records UIDs of its own"));
            }
        }
        removing.remove(made);
        return refused;
    }
}
