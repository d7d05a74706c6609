package satchel.dav.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.dav.account.StoppedClock;
import satchel.dav.resource.Address;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.IfHeader.Alternative;
import satchel.dav.resource.IfHeader.Condition;
import satchel.dav.resource.IfHeader.Sense;
import satchel.dav.resource.IfHeader.Subject;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.WriteCondition;

/** What the contracts about locks share. */
public interface LockFixture extends WorkspaceFixture {
    Duration HOUR = Duration.ofHours(1);
    String TEXT = "text/plain";

    LockStore locks();

    FileStore files();

    StoppedClock clock();

    default LockOutcome take(Address root, Lock.Scope scope, Lock.Extent extent) {
        NewLock wanted = new NewLock(LockToken.next(), root, scope, extent, "ann", "", HOUR, TEXT);
        return locks().lock(wanted, showing());
    }

    default Lock exclusive(Address root, Lock.Extent extent) {
        return granted(take(root, Lock.Scope.EXCLUSIVE, extent));
    }

    static Lock granted(LockOutcome outcome) {
        if (outcome instanceof LockOutcome.Granted(Lock lock, List<Lock> _)) {
            return lock;
        }
        throw new AssertionError(outcome);
    }

    /** A condition of ann that always holds and shows these tokens. */
    static WriteCondition showing(LockToken... tokens) {
        return showing("ann", tokens);
    }

    static WriteCondition showing(String user, LockToken... tokens) {
        Condition free = new Condition.Token(Sense.IS_NOT, new LockToken("DAV:no-lock"));
        List<Alternative> lists =
                Stream.concat(
                                Stream.of(free),
                                Stream.of(tokens)
                                        .map(token -> new Condition.Token(Sense.IS, token)))
                        .map(one -> new Alternative(new Subject.Target(), List.of(one)))
                        .toList();
        return new WriteCondition(
                WorkspaceFixture.ANYTHING, Optional.of(new IfHeader(lists)), user);
    }
}
