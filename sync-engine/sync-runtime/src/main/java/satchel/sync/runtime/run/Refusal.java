package satchel.sync.runtime.run;

import java.util.List;

/**
 * The guard will not let a plan run unasked.
 *
 * @param reasons for people, one sentence each
 * @param planHash what a {@link Consent} must name
 */
public record Refusal(List<String> reasons, String planHash) {
    public Refusal {
        reasons = List.copyOf(reasons);
    }
}
