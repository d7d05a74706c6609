package satchel.dav.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/** MKCALENDAR (RFC 4791 section 5.3.1), with the properties set at once or no calendar made. */
final class MkcalendarMethod implements DavMethod {
    private final CollectionMaker maker;

    MkcalendarMethod(WorkspaceStore store, PropertyRegistry properties) {
        this.maker = new CollectionMaker(store, properties);
    }

    @Override
    public String name() {
        return "MKCALENDAR";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        Optional<XmlElement> body = XmlReader.read(request.body());
        if (body.isPresent() && !body.get().name().equals(Namespaces.caldav("mkcalendar"))) {
            throw DavError.of(400, "The body of MKCALENDAR is to be CALDAV:mkcalendar.");
        }
        List<PropertyEdit> edits = body.map(PropertyEdit::in).orElse(List.of());
        maker.make(
                request,
                response,
                CollectionKind.CALENDAR,
                edits,
                Namespaces.caldav("mkcalendar-response"));
    }
}
