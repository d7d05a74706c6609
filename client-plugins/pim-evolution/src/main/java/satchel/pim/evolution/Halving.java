package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import satchel.bus.BusException;

/**
 * Sends many in one call, of which the data server does all or nothing. Where it does nothing, the
 * one that is to blame is found by sending halves. No call is so long that the bus hangs up.
 */
final class Halving {
    /** The D-Bus specification allows 64 MiB in an array; a fraction is long enough. */
    private static final int LONGEST_CALL = 8 << 20;

    private static final int LONGEST_RECORD = 32 << 20;

    /** The bus' own errors that tell of the call; its others tell that nobody has answered. */
    private static final Set<String> ABOUT_THE_CALL =
            Set.of("AccessDenied", "Failed", "InvalidArgs", "NotSupported");

    private static final String OF_THE_BUS = "org.freedesktop.DBus.Error.";

    /** One call for some of them. */
    @FunctionalInterface
    interface Call<T> {
        void send(List<T> some) throws BusException;
    }

    private Halving() {}

    /**
     * @param size of one in a call, in characters
     * @return why, for each that was not done; all others were
     * @throws BusException where no answer came: of those it cannot be said what was done
     */
    static <T> Map<T, Failure> send(List<T> all, ToIntFunction<T> size, Call<T> call)
            throws BusException {
        Map<T, Failure> failures = new HashMap<>();
        List<T> next = new ArrayList<>();
        int length = 0;
        for (T one : all) {
            int own = size.applyAsInt(one);
            if (own > LONGEST_RECORD) {
                failures.put(one, new Failure.Refused("it is too large for the session bus"));
                continue;
            }
            if (length + own > LONGEST_CALL) {
                send(next, call, failures);
                next = new ArrayList<>();
                length = 0;
            }
            next.add(one);
            length += own;
        }
        send(next, call, failures);
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
            if (!isAnswer(e.name())) {
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

    /** Of the data server, which has then done nothing. */
    static boolean isAnswer(String error) {
        return !error.isEmpty()
                && (!error.startsWith(OF_THE_BUS)
                        || ABOUT_THE_CALL.contains(error.substring(OF_THE_BUS.length())));
    }
}
