package satchel.dav.method;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Preferences;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Href;
import satchel.dav.resource.Lock;
import satchel.dav.store.EditOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/**
 * PROPPATCH (RFC 4918 section 9.2): all edits or none. Databases, files and folders keep
 * properties, others do not.
 */
final class ProppatchMethod implements DavMethod {
    private final WorkspaceStore store;
    private final PropertyRegistry properties;
    private final FileEdits files;
    private final Lookup lookup;

    ProppatchMethod(WorkspaceStore store, FileStore files, PropertyRegistry properties) {
        this.files = new FileEdits(files);
        this.store = store;
        this.properties = properties;
        this.lookup = new Lookup(store, files);
    }

    @Override
    public String name() {
        return "PROPPATCH";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        DavResource resource = lookup.find(request.target());
        if (resource instanceof DavResource.AllBookmarks) {
            throw Allow.generated(request);
        }
        List<PropertyEdit> edits = edits(request);
        List<QName> refused =
                resource instanceof DavResource.Database || resource instanceof DavResource.Node
                        ? EditReply.refused(edits, properties)
                        : EditReply.names(edits);
        if (!refused.isEmpty()) {
            MultistatusWriter out = begin(request, response);
            EditReply.refusal(edits, refused, out::propstat);
            end(out);
        } else if (resource instanceof DavResource.Database(StoredCollection collection)) {
            CalendarTimezone.check(edits);
            edit(request, collection, edits);
            done(request, response, edits);
        } else if (request.target() instanceof Address.File(FilePath path)) {
            files.setProperties(request, path, edits);
            done(request, response, edits);
        }
    }

    private void edit(DavRequest request, StoredCollection collection, List<PropertyEdit> edits) {
        switch (store.setProperties(
                collection.path(), PropertyEdit.result(edits), Conditions.of(request))) {
            case EditOutcome.Done _ -> {
                // as wanted
            }
            case EditOutcome.PreconditionFailed _ -> throw DavError.stale();
            case EditOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case EditOutcome.PropertiesTooLong _ -> throw FileRefusals.propertiesTooLong();
            case EditOutcome.Missing _ -> throw DavError.notFound();
        }
    }

    private static void done(DavRequest request, DavResponse response, List<PropertyEdit> edits)
            throws IOException {
        if (Preferences.of(request) == Preferences.MINIMAL) {
            response.status(200);
            response.header("Preference-Applied", "return=minimal");
            return;
        }
        MultistatusWriter out = begin(request, response);
        out.propstat(
                200,
                xml -> {
                    for (QName name : EditReply.names(edits)) {
                        xml.empty(name);
                    }
                });
        end(out);
    }

    private static MultistatusWriter begin(DavRequest request, DavResponse response)
            throws IOException {
        MultistatusWriter out = new MultistatusWriter(response);
        out.beginResponse(Href.of(request.target()));
        return out;
    }

    private static void end(MultistatusWriter out) throws IOException {
        out.endResponse();
        out.end();
    }

    private static List<PropertyEdit> edits(DavRequest request) throws IOException {
        XmlElement update =
                XmlReader.read(request.body())
                        .filter(root -> root.name().equals(Namespaces.dav("propertyupdate")))
                        .orElseThrow(ProppatchMethod::noUpdate);
        List<PropertyEdit> edits = PropertyEdit.in(update);
        if (edits.isEmpty()) {
            throw DavError.of(400, "The propertyupdate names no property.");
        }
        return edits;
    }

    private static DavError noUpdate() {
        return DavError.of(400, "The body of PROPPATCH is to be DAV:propertyupdate.");
    }
}
