package satchel.benchmark.sync;

import java.time.Duration;

/**
 * The ground on which programs are compared.
 *
 * @param server its name
 * @param size events in each collection
 * @param roundTrip of the line to the server
 */
record Course(String server, int size, Duration roundTrip) {
    @Override
    public String toString() {
        return "%s, %,d events, round trip %d ms".formatted(server, size, roundTrip.toMillis());
    }
}
