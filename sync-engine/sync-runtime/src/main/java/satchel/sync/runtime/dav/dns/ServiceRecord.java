package satchel.sync.runtime.dav.dns;

import java.util.Comparator;

/**
 * One SRV record (RFC 2782).
 *
 * @param target without the dot at its end; empty where the domain says that it has no such service
 */
public record ServiceRecord(int priority, int weight, int port, String target) {
    /** The lowest priority first; among equals the greatest weight. */
    public static final Comparator<ServiceRecord> ORDER =
            Comparator.comparingInt(ServiceRecord::priority)
                    .thenComparing(Comparator.comparingInt(ServiceRecord::weight).reversed())
                    .thenComparing(ServiceRecord::target);
}
