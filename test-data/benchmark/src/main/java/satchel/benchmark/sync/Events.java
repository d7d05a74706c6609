package satchel.benchmark.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Kind;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.generate.GeneratedRecord;

/** Events as clients make them: a random UUID for a UID, and the object named after it. */
final class Events {
    private static final long SEED = 42;

    private Events() {}

    static HeldCollection of(String collection, int size) {
        EventGenerator generator = new EventGenerator(SEED);
        List<HeldObject> objects =
                IntStream.range(0, size).mapToObj(n -> object(generator.event(n))).toList();
        return new HeldCollection(Kind.CALENDAR, collection, objects);
    }

    private static HeldObject object(GeneratedRecord event) {
        String uid =
                UUID.nameUUIDFromBytes(event.uid().getBytes(StandardCharsets.UTF_8)).toString();
        byte[] body = event.text().replace(event.uid(), uid).getBytes(StandardCharsets.UTF_8);
        return new HeldObject(uid + ".ics", uid, body, false);
    }
}
