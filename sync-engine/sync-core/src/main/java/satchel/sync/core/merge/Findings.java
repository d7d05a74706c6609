package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;

/** What a merge has to say about its result. */
final class Findings {
    private final Favour favour;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Collision> collisions = new ArrayList<>();

    Findings(Favour favour) {
        this.favour = favour;
    }

    void took(Place place, Origin from, String before, String after) {
        taken.add(new Taken(place, from, before, after));
    }

    /** Notes the collision; whose version stands in for the field until it is settled. */
    Favour collide(Collision collision) {
        collisions.add(collision);
        return favour;
    }

    List<Taken> taken() {
        return taken;
    }

    List<Collision> collisions() {
        return collisions;
    }
}
