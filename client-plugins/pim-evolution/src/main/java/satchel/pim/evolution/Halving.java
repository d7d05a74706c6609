package satchel.pim.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.bus.BusException;

/**
 * Sends many in one call, of which the data server does all or nothing. Where it does nothing, the
 * one that is to blame is found by sending halves.
 */
final class Halving {
    /** One call for some of them. */
    @FunctionalInterface
    interface Call<T> {
        void send(List<T> some) throws BusException;
    }

    private Halving() {}

    /**
     * @return why, for each that was not done; all others were
     * @throws BusException where no answer came: of those it cannot be said what was done
     */
    static <T> Map<T, Failure> send(List<T> all, Call<T> call) throws BusException {
        Map<T, Failure> failures = new HashMap<>();
        send(all, call, failures);
        return failures;
    }

    private static <T> void send(List<T> some, Call<T> call, Map<T, Failure> failures)
            throws BusException {
        if (some.isEmpty()) {
            return;
        }
        try {
            call.send(some);
        } catch (BusException e) {
            if (e.name().isEmpty()) {
                throw e;
            }
            if (some.size() == 1) {
                failures.put(some.getFirst(), Failure.of(e));
                return;
            }
            int middle = some.size() / 2;
            send(some.subList(0, middle), call, failures);
            send(some.subList(middle, some.size()), call, failures);
        }
    }
}
