package satchel.dav.store;

import java.util.List;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.ETag;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.IfHeader.Alternative;
import satchel.dav.resource.IfHeader.Condition;
import satchel.dav.resource.IfHeader.Sense;
import satchel.dav.resource.IfHeader.Subject;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.WriteCondition;

/** Conditions of ann about something other than what she writes. */
final class ConditionAbout {
    private ConditionAbout() {}

    static WriteCondition tag(Address address, ETag etag) {
        return holding(address, new Condition.Tag(Sense.IS, Optional.of(etag)));
    }

    static WriteCondition state(Address address, LockToken token) {
        return holding(address, new Condition.Token(Sense.IS, token));
    }

    private static WriteCondition holding(Address address, Condition has) {
        Alternative list = new Alternative(new Subject.Tagged(address), List.of(has));
        return new WriteCondition(
                WorkspaceFixture.ANYTHING, Optional.of(new IfHeader(List.of(list))), "ann");
    }
}
