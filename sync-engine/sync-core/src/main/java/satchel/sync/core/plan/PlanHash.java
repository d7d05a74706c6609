package satchel.sync.core.plan;

import satchel.sync.core.canon.Digest;

/** A name for one very plan: whoever consents to it consents to nothing else. */
public record PlanHash(String value) {
    /** Short enough to be typed, long enough that no other plan of a user has it by chance. */
    private static final int LENGTH = 16;

    public static PlanHash of(Plan plan) {
        StringBuilder text = new StringBuilder();
        text.append(plan.terms()).append('\n');
        for (Action action : plan.actions()) {
            text.append(action).append('\n');
        }
        return new PlanHash(Digest.of(text.toString()).substring(0, LENGTH));
    }
}
