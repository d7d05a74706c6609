package satchel.dav.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.bulk.ResourceRequest.Wish;
import satchel.dav.http.DavError;
import satchel.dav.property.BulkRequests;
import satchel.dav.resource.Href;
import satchel.dav.resource.Precondition;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlItems;

/**
 * The CRUD request (section 4): one MM:resource after the other is read, judged and written, so
 * that of a long request no more than a handful is in memory.
 */
final class Multiput implements BulkBody {
    private static final QName MULTIPUT = Namespaces.me("multiput");
    private static final QName RESOURCE = Namespaces.me("resource");

    private final StoredCollection collection;
    private final Intake intake;
    private int resources;

    Multiput(StoredCollection collection, Intake intake) {
        this.collection = collection;
        this.intake = intake;
    }

    @Override
    public void read(InputStream body, WriteBatch batch) throws IOException {
        XmlItems.read(
                body,
                MULTIPUT,
                item -> {
                    if (item.name().equals(RESOURCE)) {
                        take(item, batch);
                    }
                });
        if (resources == 0) {
            throw DavError.of(400, "The multiput names no resource.");
        }
    }

    private void take(XmlElement item, WriteBatch batch) throws IOException {
        if (++resources > BulkRequests.CRUD.resources()) {
            throw BulkRequests.tooMany(BulkRequests.CRUD);
        }
        String href = item.child(Namespaces.dav("href")).map(XmlElement::text).orElse("");
        try {
            add(ResourceRequest.read(item, collection), batch);
        } catch (DavError wrong) {
            batch.add(Outcome.refused(href, Optional.empty(), wrong));
        }
    }

    private void add(ResourceRequest request, WriteBatch batch) throws IOException {
        switch (request.wish()) {
            case Wish.Delete(Precondition expected) -> delete(request.name(), expected, batch);
            case Wish.Put(byte[] bytes, Precondition expected) ->
                    put(request, bytes, expected, batch);
            case Wish.Properties refused ->
                    batch.add(new Outcome(request.href(), Optional.empty(), refused.refusal()));
        }
    }

    private void delete(String name, Precondition expected, WriteBatch batch) throws IOException {
        String href = Href.of(collection.path().object(name));
        batch.add(
                WriteBatch.Kind.DELETE,
                Set.of("name " + name),
                () ->
                        Attempt.at(
                                href, href, Optional.empty(), () -> intake.delete(name, expected)));
    }

    private void put(ResourceRequest request, byte[] bytes, Precondition expected, WriteBatch batch)
            throws IOException {
        NewBody body;
        try {
            body = intake.judge(bytes);
        } catch (DavError wrong) {
            batch.add(Outcome.refused(request.href(), Uids.in(bytes), wrong));
            return;
        }
        String uid = body.index().uid();
        String name = request.name();
        String href = Href.of(collection.path().object(name));
        batch.add(
                WriteBatch.Kind.PUT,
                Set.of("name " + name, "uid " + uid),
                () ->
                        Attempt.at(
                                href,
                                request.href(),
                                Optional.of(uid),
                                () -> intake.put(name, body, expected)));
    }
}
