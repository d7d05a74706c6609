package satchel.sync.core.plan;

import java.util.Set;
import satchel.sync.core.record.RecordId;

/** The planner's answer: a plan, or the bodies it must see first. */
public sealed interface Planning {
    record Ready(Plan plan) implements Planning {}

    /** Ask again with these bodies in the views. */
    record NeedsBodies(Set<RecordId> pim, Set<RecordId> store) implements Planning {}
}
