package satchel.dav.method;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;
import satchel.dav.xml.MkcolResponse;
import satchel.dav.xml.Namespaces;

/** DELETE, MKCOL and PROPPATCH in a file tree. */
final class FileEdits {
    private final FileStore files;
    private final FileConditions conditions;

    FileEdits(FileStore files) {
        this.files = files;
        this.conditions = new FileConditions(files);
    }

    /** RFC 4918 section 9.6. */
    void delete(DavRequest request, FilePath path, DavResponse response) {
        if (path.isRoot()) {
            throw Allow.refusal(request, "The root of the file tree stays.");
        }
        boolean folder = files.node(path).filter(FileNode.Folder.class::isInstance).isPresent();
        if (folder && Depth.of(request, Depth.INFINITY) != Depth.INFINITY) {
            throw DavError.of(400, "A folder is deleted with all it holds: Depth infinity.");
        }
        check(files.delete(path, conditions.of(request, path)), request, path);
        response.status(204);
    }

    /** RFC 4918 section 9.3, with properties as in RFC 5689. */
    void makeFolder(
            DavRequest request,
            FilePath path,
            List<PropertyEdit> edits,
            PropertyRegistry properties,
            DavResponse response)
            throws IOException {
        List<QName> refused = EditReply.refused(edits, properties);
        if (!refused.isEmpty()) {
            MkcolResponse reply =
                    new MkcolResponse(response, 424, Namespaces.dav("mkcol-response"));
            EditReply.refusal(edits, refused, reply::propstat);
            reply.end();
            return;
        }
        Map<PropertyName, PropertyValue> values = new HashMap<>();
        PropertyEdit.values(edits)
                .forEach((name, value) -> value.ifPresent(set -> values.put(name, set)));
        check(files.makeFolder(path, values, conditions.of(request, path)), request, path);
        response.status(201);
        response.header("Cache-Control", "no-cache");
    }

    /** RFC 4918 section 9.2: the edits have been found allowed. */
    void setProperties(DavRequest request, FilePath path, List<PropertyEdit> edits) {
        check(
                files.setProperties(path, PropertyEdit.values(edits), conditions.of(request, path)),
                request,
                path);
    }

    private static void check(FileOutcome outcome, DavRequest request, FilePath path) {
        FileRefusals.of(outcome, request, path)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }
}
