package satchel.dav.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.IfHeader.Alternative;
import satchel.dav.resource.IfHeader.Condition;
import satchel.dav.resource.IfHeader.Sense;
import satchel.dav.resource.IfHeader.Subject;

/** Which locks stand in the way of which write (RFC 4918 sections 7.4 to 7.7). */
final class WriteConditionTest {
    private static final Precondition ANYTHING = new Precondition.Anything();

    private static Address file(String path) {
        List<String> segments =
                path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/"));
        return new Address.File(new FilePath("ada", segments));
    }

    private static Lock lock(String token, String root, Lock.Extent extent) {
        return lock(token, root, extent, Lock.Scope.EXCLUSIVE, "ada");
    }

    private static Lock lock(
            String token, String root, Lock.Extent extent, Lock.Scope scope, String user) {
        return new Lock(
                new LockToken(token),
                new LockRoot(file(root), EndsWith.NAME),
                scope,
                extent,
                user,
                "",
                Duration.ofHours(1),
                Instant.MAX);
    }

    /** Shows tokens, each in a list that holds whatever the situation. */
    private static WriteCondition showing(String... tokens) {
        List<Alternative> lists =
                Stream.of(tokens)
                        .map(token -> new Condition.Token(Sense.IS, new LockToken(token)))
                        .map(token -> new Alternative(new Subject.Target(), List.of(token)))
                        .toList();
        Condition free = new Condition.Token(Sense.IS_NOT, new LockToken("DAV:no-lock"));
        Alternative always = new Alternative(new Subject.Target(), List.of(free));
        IfHeader header = new IfHeader(Stream.concat(Stream.of(always), lists.stream()).toList());
        return new WriteCondition(ANYTHING, Optional.of(header), "ada");
    }

    @ParameterizedTest
    @CsvSource({
        // extent and root of the lock, what is written, how far it reaches, whether it is free
        "RESOURCE, /f/a, /f/a, RESOURCE, false",
        "RESOURCE, /f/a, /f/a, MEMBERSHIP, false",
        "RESOURCE, /f/a, /f/b, RESOURCE, true",
        "RESOURCE, /f/a, /f/b, MEMBERSHIP, true",
        "RESOURCE, /f/a, /f, RESOURCE, true",
        "RESOURCE, /f/a, /f, MEMBERSHIP, true",
        "RESOURCE, /f/a, /f, TREE, false",
        "RESOURCE, /f/a, /, TREE, false",
        "RESOURCE, /f/a, /f/a/x, MEMBERSHIP, false",
        "RESOURCE, /f, /f, RESOURCE, false",
        "RESOURCE, /f, /f/a, RESOURCE, true",
        "RESOURCE, /f, /f/a, MEMBERSHIP, false",
        "RESOURCE, /f, /f/a, TREE, false",
        "RESOURCE, /f, /f/g/a, MEMBERSHIP, true",
        "RESOURCE, /, /f, MEMBERSHIP, false",
        "RESOURCE, /, /f/a, MEMBERSHIP, true",
        "TREE, /f, /f, RESOURCE, false",
        "TREE, /f, /f/a, RESOURCE, false",
        "TREE, /f, /f/a, MEMBERSHIP, false",
        "TREE, /f, /f/g/h/a, RESOURCE, false",
        "TREE, /f, /f/g/h/a, MEMBERSHIP, false",
        "TREE, /f, /fa, RESOURCE, true",
        "TREE, /f, /g, TREE, true",
        "TREE, /f, /, RESOURCE, true",
        "TREE, /f, /, TREE, false",
        "TREE, /, /f/a, RESOURCE, false",
    })
    void aLockStandsInTheWayOfWhatItCovers(
            Lock.Extent extent, String root, String target, WriteReach reach, boolean free) {
        Lock lock = lock("urn:l", root, extent);
        Situation situation = new Situation(Map.of(), List.of(lock));
        Verdict without = WriteCondition.NONE.judge(file(target), reach, situation);

        assertThat(without).isEqualTo(free ? new Verdict.Holds() : new Verdict.Locked(lock));
        assertThat(showing("urn:l").judge(file(target), reach, situation))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void everyLockedResourceBelowNeedsItsToken() {
        Lock a = lock("urn:a", "/f/a", Lock.Extent.RESOURCE);
        Lock b = lock("urn:b", "/f/g/b", Lock.Extent.TREE);
        Situation situation = new Situation(Map.of(), List.of(a, b));

        assertThat(showing("urn:a").judge(file("/f"), WriteReach.TREE, situation))
                .isEqualTo(new Verdict.Locked(b));
        assertThat(showing("urn:b").judge(file("/f"), WriteReach.TREE, situation))
                .isEqualTo(new Verdict.Locked(a));
        assertThat(showing("urn:a", "urn:b").judge(file("/f"), WriteReach.TREE, situation))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void aResourceAndItsFolderNeedATokenEach() {
        Lock folder = lock("urn:f", "/f", Lock.Extent.RESOURCE);
        Lock file = lock("urn:a", "/f/a", Lock.Extent.RESOURCE);
        Situation situation = new Situation(Map.of(), List.of(folder, file));

        assertThat(showing("urn:a").judge(file("/f/a"), WriteReach.RESOURCE, situation))
                .isEqualTo(new Verdict.Holds());
        assertThat(showing("urn:a").judge(file("/f/a"), WriteReach.MEMBERSHIP, situation))
                .isEqualTo(new Verdict.Locked(folder));
        assertThat(showing("urn:f").judge(file("/f/a"), WriteReach.MEMBERSHIP, situation))
                .isEqualTo(new Verdict.Locked(file));
    }

    @Test
    void ofSharedLocksOneTokenIsEnough() {
        Lock one = lock("urn:1", "/a", Lock.Extent.RESOURCE, Lock.Scope.SHARED, "ada");
        Lock two = lock("urn:2", "/a", Lock.Extent.RESOURCE, Lock.Scope.SHARED, "ada");
        Situation situation = new Situation(Map.of(), List.of(one, two));

        assertThat(showing("urn:2").judge(file("/a"), WriteReach.RESOURCE, situation))
                .isEqualTo(new Verdict.Holds());
        assertThat(showing("urn:3").judge(file("/a"), WriteReach.RESOURCE, situation))
                .isEqualTo(new Verdict.Locked(one));
    }

    @Test
    void anothersTokenIsWorthNothing() {
        Lock bobs = lock("urn:b", "/a", Lock.Extent.RESOURCE, Lock.Scope.EXCLUSIVE, "bob");
        Situation situation = new Situation(Map.of(), List.of(bobs));

        assertThat(showing("urn:b").judge(file("/a"), WriteReach.RESOURCE, situation))
                .isEqualTo(new Verdict.Locked(bobs));
    }

    @Test
    void aMoveNeedsTheTokensOfBothEnds() {
        Lock from = lock("urn:from", "/a", Lock.Extent.RESOURCE);
        Lock to = lock("urn:to", "/f", Lock.Extent.TREE);
        Situation situation = new Situation(Map.of(), List.of(from, to));
        List<Write> writes =
                List.of(
                        new Write(file("/a"), WriteReach.TREE),
                        new Write(file("/f/a"), WriteReach.TREE));

        assertThat(showing("urn:from").judge(file("/a"), situation, writes))
                .isEqualTo(new Verdict.Locked(to));
        assertThat(showing("urn:to").judge(file("/a"), situation, writes))
                .isEqualTo(new Verdict.Locked(from));
        assertThat(showing("urn:from", "urn:to").judge(file("/a"), situation, writes))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void aStaleTagIsSaidBeforeALock() {
        Lock lock = lock("urn:a", "/a", Lock.Extent.RESOURCE);
        Situation situation =
                new Situation(
                        Map.of(file("/a"), new Standing.Tagged(new ETag("new"))), List.of(lock));
        WriteCondition stale = WriteCondition.of(new Precondition.OneOf(Set.of(new ETag("old"))));

        assertThat(stale.judge(file("/a"), WriteReach.RESOURCE, situation))
                .isEqualTo(new Verdict.Stale());
    }

    @Test
    void aCollectionIsThereButHasNoTag() {
        Situation situation = new Situation(Map.of(file("/f"), new Standing.Untagged()), List.of());
        ETag any = new ETag("any");

        assertThat(holds(new Precondition.Something(), situation)).isTrue();
        assertThat(holds(new Precondition.Nothing(), situation)).isFalse();
        assertThat(holds(new Precondition.OneOf(Set.of(any)), situation)).isFalse();
        assertThat(holds(new Precondition.NoneOf(Set.of(any)), situation)).isTrue();
    }

    private static boolean holds(Precondition tags, Situation situation) {
        return WriteCondition.of(tags)
                .judge(file("/f"), WriteReach.RESOURCE, situation)
                .equals(new Verdict.Holds());
    }
}
