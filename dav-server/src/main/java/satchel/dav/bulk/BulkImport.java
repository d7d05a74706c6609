package satchel.dav.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import satchel.content.calendar.CalendarFile;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.property.BulkRequests;
import satchel.dav.property.MaxResourceSize;
import satchel.dav.resource.Href;
import satchel.dav.resource.Precondition;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;

/**
 * The simple request (section 3): a new resource for each recurrence set of a VCALENDAR, with the
 * VTIMEZONEs that it uses, or for each one of a stream of vCards or bookmarks.
 */
final class BulkImport implements BulkBody {
    private final StoredCollection collection;
    private final Intake intake;
    private int resources;

    BulkImport(StoredCollection collection, Intake intake) {
        this.collection = collection;
        this.intake = intake;
    }

    @Override
    public void read(InputStream body, WriteBatch batch) throws IOException {
        switch (collection.kind()) {
            case CALENDAR -> calendar(body, batch);
            case ADDRESS_BOOK -> several(body, ObjectSplitter.Of.CARDS, batch);
            case BOOKMARKS -> several(body, ObjectSplitter.Of.BOOKMARKS, batch);
        }
        if (resources == 0) {
            throw DavError.of(400, "The body holds nothing to be stored.");
        }
    }

    private void calendar(InputStream body, WriteBatch batch) throws IOException {
        String file = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        try {
            for (String object : CalendarFile.split(file)) {
                take(object.getBytes(StandardCharsets.UTF_8), batch);
            }
        } catch (MalformedContentException wrong) {
            throw DavError.of(
                    403,
                    Namespaces.caldav("valid-calendar-data"),
                    String.valueOf(wrong.getMessage()));
        }
    }

    private void several(InputStream body, ObjectSplitter.Of of, WriteBatch batch)
            throws IOException {
        ObjectSplitter objects =
                new ObjectSplitter(
                        new BufferedInputStream(body),
                        of,
                        MaxResourceSize.bytes(collection.kind()));
        for (Optional<byte[]> one = objects.next(); one.isPresent(); one = objects.next()) {
            take(one.get(), batch);
        }
    }

    private void take(byte[] bytes, WriteBatch batch) throws IOException {
        if (++resources > BulkRequests.SIMPLE.resources()) {
            throw BulkRequests.tooMany(BulkRequests.SIMPLE);
        }
        try {
            NewBody body = intake.judge(bytes);
            String uid = body.index().uid();
            batch.add(WriteBatch.Kind.PUT, Set.of("uid " + uid), () -> create(body));
        } catch (DavError wrong) {
            batch.add(refused(bytes, wrong));
        }
    }

    /** With an empty href, and the UID to know it by. */
    private static Outcome refused(byte[] bytes, DavError why) {
        return Outcome.refused("", Uids.in(bytes), why);
    }

    private Outcome create(NewBody body) {
        CollectionKind kind = collection.kind();
        String name = NewNames.next(kind);
        return Attempt.at(
                Href.of(collection.path().object(name)),
                "",
                Optional.of(body.index().uid()),
                () -> intake.put(name, body, new Precondition.Nothing()));
    }
}
