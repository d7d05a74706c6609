package satchel.dav.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.dav.http.DavError;
import satchel.dav.http.PathForm;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** What all multigets do (RFC 4791 section 7.9, RFC 6352 section 8.7, and ours). */
final class Multiget {
    /** Objects that are read together. */
    private static final int BATCH = 100;

    private final ReportContext context;
    private final StoredCollection collection;
    private final PropertyRequest wanted;

    private Multiget(ReportContext context) {
        this.context = context;
        this.collection = Databases.target(context);
        this.wanted = PropertyRequest.orAll(context.body());
    }

    static void answer(ReportContext context) throws IOException {
        new Multiget(context).answer();
    }

    private void answer() throws IOException {
        List<String> hrefs =
                context.body().children(Namespaces.dav("href")).map(XmlElement::text).toList();
        if (hrefs.isEmpty()) {
            throw DavError.of(400, context.body().name().getLocalPart() + " names no href.");
        }
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        Set<String> asked = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        Set<String> batch = new LinkedHashSet<>();
        for (String href : hrefs) {
            Optional<String> name = nameOf(href);
            if (name.isEmpty()) {
                if (elsewhere.add(spelt(href))) {
                    answers.out().status(spelt(href), 404);
                }
            } else if (asked.add(name.get())) {
                batch.add(name.get());
                if (batch.size() == BATCH) {
                    write(batch, answers);
                }
            }
        }
        write(batch, answers);
        answers.out().end();
    }

    /** Empty for what is not in this collection: nothing is said about what lies elsewhere. */
    private Optional<String> nameOf(String href) {
        return PathForm.ofHref(href)
                .flatMap(address ->
                        switch (address) {
                            case Address.Member(ObjectPath path) when isInScope(path) ->
                                    Optional.of(path.name());
                            default -> Optional.empty();
                        });
    }

    /** Like the others in the answer, without a host (RFC 4918 section 8.3). */
    private static String spelt(String href) {
        return href.startsWith("/") ? href : PathForm.ofHref(href).map(Href::of).orElse(href);
    }

    private boolean isInScope(ObjectPath path) {
        return path.collection().equals(collection.path())
                && switch (context.resource()) {
                    case DavResource.Member one -> one.row().name().equals(path.name());
                    case DavResource.Database _,
                            DavResource.Node _,
                            DavResource.AllBookmarks _,
                            DavResource.Place _ ->
                            true;
                };
    }

    private void write(Set<String> names, MemberAnswers answers) throws IOException {
        Set<String> missing = new LinkedHashSet<>(names);
        if (wanted.wantsBodies()) {
            context.store()
                    .objects(
                            collection.path(),
                            names,
                            object -> {
                                missing.remove(object.row().name());
                                answers.object(object);
                            });
        } else {
            for (String name : names) {
                Optional<ObjectRow> row = context.store().row(collection.path().object(name));
                if (row.isPresent()) {
                    missing.remove(name);
                    answers.row(row.get());
                }
            }
        }
        for (String name : missing) {
            answers.out().status(Href.of(collection.path().object(name)), 404);
        }
        names.clear();
    }
}
