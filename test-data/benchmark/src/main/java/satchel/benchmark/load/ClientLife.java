package satchel.benchmark.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.dav.Ask;
import satchel.benchmark.dav.Changes;
import satchel.benchmark.dav.Check;
import satchel.benchmark.dav.Members;
import satchel.benchmark.dav.SameBody;
import satchel.benchmark.dav.Tag;
import satchel.benchmark.http.Site;

/**
 * A client alone with its collection: it polls, syncs, reads and writes, and so knows what every
 * answer must be.
 */
public final class ClientLife {
    private final Site site;
    private final HeldCollection collection;
    private final List<HeldObject> originals;
    private final RandomGenerator random;
    private final Tag tag;
    private final Map<String, HeldObject> unsynced = new LinkedHashMap<>();
    private String token;
    private int edits;

    /**
     * @param token of the collection as it is
     */
    public ClientLife(Site site, HeldCollection collection, String token, RandomGenerator random) {
        this.site = site;
        this.collection = collection;
        this.originals = collection.all();
        this.token = token;
        this.random = random;
        this.tag = new Tag(collection.path(site));
    }

    public Exchange poll() {
        return new Exchange(ask().poll(), tag);
    }

    public Exchange sync() {
        List<HeldObject> changed = List.copyOf(unsynced.values());
        unsynced.clear();
        Check check = Changes.of(changed, collection.path(site), next -> token = next);
        return new Exchange(ask().sync(token), check);
    }

    public Exchange get() {
        HeldObject object = collection.get(random.nextInt(collection.size()));
        return new Exchange(ask().get(object), new SameBody(object));
    }

    public Exchange multiget(int count) {
        Map<String, HeldObject> some = new LinkedHashMap<>();
        while (some.size() < Math.min(count, collection.size())) {
            HeldObject object = collection.get(random.nextInt(collection.size()));
            some.put(object.name(), object);
        }
        List<HeldObject> objects = new ArrayList<>(some.values());
        Check check = Members.of(objects, true, collection.path(site));
        return new Exchange(ask().multiget(objects), check);
    }

    /** Writes another version of an object that is there. */
    public Exchange put() {
        int n = random.nextInt(originals.size());
        edits++;
        HeldObject edited = originals.get(n).edited("v" + edits);
        collection.replace(n, edited);
        unsynced.put(edited.name(), edited);
        tag.somethingChanged();
        return new Exchange(ask().replace(edited), Check.status(200, 201, 204));
    }

    private Ask ask() {
        return new Ask(site, collection);
    }
}
