package satchel.benchmark.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import satchel.benchmark.http.Site;

/** A collection and what one server must have in it. For one thread at a time. */
public final class HeldCollection {
    private final Kind kind;
    private final String name;
    private final List<HeldObject> objects;

    public HeldCollection(Kind kind, String name, List<HeldObject> objects) {
        this.kind = kind;
        this.name = name;
        this.objects = new ArrayList<>(objects);
    }

    /** The same to begin with, for another server or user. */
    public HeldCollection copy() {
        return new HeldCollection(kind, name, objects);
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String path(Site site) {
        String home =
                switch (kind) {
                    case CALENDAR -> site.calendars();
                    case ADDRESS_BOOK -> site.contacts();
                };
        return home + name + "/";
    }

    public int size() {
        return objects.size();
    }

    public HeldObject get(int n) {
        return objects.get(n);
    }

    public List<HeldObject> all() {
        return List.copyOf(objects);
    }

    public void add(HeldObject object) {
        objects.add(object);
    }

    public void replace(int n, HeldObject object) {
        objects.set(n, object);
    }

    public Set<String> names() {
        Set<String> names = new HashSet<>();
        objects.forEach(object -> names.add(object.name()));
        return names;
    }

    public List<HeldObject> sought() {
        return objects.stream().filter(HeldObject::sought).toList();
    }
}
