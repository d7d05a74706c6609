package satchel.sync.core.plan;

import satchel.sync.core.scope.Aside;

/** Where a side's version of a record is, seen from the scope. */
sealed interface Standing {
    record Within() implements Standing {}

    record Outside(Aside aside) implements Standing {}

    /** Only its body can tell. */
    record Unknown() implements Standing {}
}
