package satchel.sync.runtime.dav;

import java.util.List;
import java.util.function.Consumer;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** Sends many writes together where the server takes them so, and the rest one by one. */
record DavWriter(BulkWrites together, SingleWrites alone) {
    void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        alone.write(together.write(writes, sink), sink);
    }
}
