package satchel.dav.method;

import java.util.Optional;
import satchel.dav.bulk.Intake;
import satchel.dav.bulk.Written;
import satchel.dav.http.DavError;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredCollection;

/**
 * Writes for one user into one collection.
 *
 * @param tokens the locks' tokens that the request shows; its conditions have been judged
 */
record CollectionIntake(
        ObjectIntake objects, StoredCollection collection, Optional<IfHeader> tokens, String user)
        implements Intake {
    @Override
    public NewBody judge(byte[] bytes) {
        return objects.judge(collection, bytes);
    }

    @Override
    public Written put(String name, NewBody body, Precondition expected) {
        if (expected.equals(new Precondition.Something()) && objects.isMissing(path(name))) {
            throw DavError.notFound();
        }
        return objects.put(path(name), body, condition(expected)).written();
    }

    @Override
    public Written delete(String name, Precondition expected) {
        return objects.delete(path(name), condition(expected));
    }

    private ObjectPath path(String name) {
        return collection.path().object(name);
    }

    private WriteCondition condition(Precondition expected) {
        return new WriteCondition(expected, tokens, user);
    }
}
