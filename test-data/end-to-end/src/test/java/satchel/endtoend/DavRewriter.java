package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.CollectionFinder;
import satchel.sync.runtime.dav.DavReplica;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;
import satchel.testdata.corpus.Answer;

/** A server that is given records by PUT. */
record DavRewriter(String server, Path folder) implements Rewriter {
    @Override
    public List<Answer> answersTo(List<Answer.Written> originals)
            throws IOException, ReplicaException {
        List<Answer> answers = new ArrayList<>();
        try (DavPlace place = DavPlace.of(server, folder);
                CollectionFinder finder = new CollectionFinder(place.account())) {
            for (Format format : Originals.FORMATS) {
                String path = format == Format.VCARD ? "contacts/cards" : "calendars/events";
                try (Replica replica =
                        DavReplica.open(
                                place.account(), finder.findOrCreate(path, format).uri(), format)) {
                    answers.addAll(
                            through(
                                    replica,
                                    originals.stream()
                                            .filter(one -> Originals.format(one) == format)
                                            .toList()));
                }
            }
        }
        return answers;
    }

    private static List<Answer> through(Replica replica, List<Answer.Written> originals)
            throws ReplicaException {
        Map<RecordId, String> names = new HashMap<>();
        List<Answer> answers = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        originals.forEach(one ->
                writes.add(new Write.Create(new RecordId(one.name()), new Body(one.body()))));
        replica.write(
                writes,
                outcome -> {
                    String name = outcome.write().id().value();
                    switch (outcome) {
                        case WriteOutcome.Done done -> names.put(done.id(), name);
                        case WriteOutcome.Kept kept -> names.put(kept.id(), name);
                        case WriteOutcome.Refused refused ->
                                answers.add(new Answer.Refused(name, refused.why()));
                        case WriteOutcome.Stale stale -> throw new AssertionError(stale);
                        // What Radicale says of a VFREEBUSY.
                        case WriteOutcome.UidTaken _ ->
                                answers.add(new Answer.Refused(name, "no-uid-conflict"));
                        // Radicale and Xandikos fall over what they cannot read.
                        case WriteOutcome.Unknown unknown ->
                                answers.add(new Answer.Refused(name, unknown.why()));
                    }
                });
        replica.fetch(names.keySet(), fetched -> answers.add(answer(fetched, names)));
        return answers;
    }

    private static Answer answer(Fetched fetched, Map<RecordId, String> names) {
        String name = names.get(fetched.id());
        return switch (fetched) {
            case Fetched.Found found -> new Answer.Written(name, found.body().text());
            case Fetched.Missing _ -> new Answer.Refused(name, "taken, but not given back");
            case Fetched.Unreadable unreadable -> new Answer.Refused(name, unreadable.why());
        };
    }
}
