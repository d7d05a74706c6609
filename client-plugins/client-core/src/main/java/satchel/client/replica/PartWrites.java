package satchel.client.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.scope.PartKey;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** The writes to one part of a joined side, under the names that the part and the side give. */
final class PartWrites {
    private final PartKey key;
    private final List<Write> own = new ArrayList<>();
    private final Map<Write, Write> joined = new HashMap<>();

    PartWrites(PartKey key) {
        this.key = key;
    }

    void add(Write write) {
        Write inPart =
                switch (write) {
                    case Write.Create(RecordId id, Body body) ->
                            new Write.Create(PartKey.own(id), body);
                    case Write.Replace(RecordId id, Revision expected, Body body) ->
                            new Write.Replace(PartKey.own(id), expected, body);
                    case Write.Remove(RecordId id, Revision expected) ->
                            new Write.Remove(PartKey.own(id), expected);
                };
        own.add(inPart);
        joined.put(inPart, write);
    }

    PartKey key() {
        return key;
    }

    /** As the part knows them. */
    List<Write> writes() {
        return own;
    }

    /** None of them is carried out. */
    void refuse(String why, Consumer<WriteOutcome> sink) {
        own.forEach(write -> sink.accept(joined(new WriteOutcome.Refused(write, why))));
    }

    /** As the joined side knows it. */
    WriteOutcome joined(WriteOutcome outcome) {
        Write write = joined.getOrDefault(outcome.write(), outcome.write());
        return switch (outcome) {
            case WriteOutcome.Done(Write _, RecordId id, Optional<Revision> revision) ->
                    new WriteOutcome.Done(write, key.join(id), revision);
            case WriteOutcome.Kept(Write _, RecordId id, Revision revision, Body body) ->
                    new WriteOutcome.Kept(write, key.join(id), revision, body);
            case WriteOutcome.Stale _ -> new WriteOutcome.Stale(write);
            case WriteOutcome.UidTaken taken ->
                    new WriteOutcome.UidTaken(write, key.join(taken.holder()));
            case WriteOutcome.Refused refused -> new WriteOutcome.Refused(write, refused.why());
            case WriteOutcome.Unknown unknown -> new WriteOutcome.Unknown(write, unknown.why());
        };
    }
}
