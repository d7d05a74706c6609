package satchel.sync.core.merge;

import java.util.List;
import java.util.Optional;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/**
 * Brings together what two sides made of one body. The result is laid out as ours is; whatever only
 * one side changed is as that side has it, byte for byte but for line ends. Which of the two is
 * called ours makes no difference to what the result means, but for one thing: where both have put
 * the children of a folder into another order, they stand in theirs.
 */
public final class ThreeWayMerge {
    /**
     * The base of two bodies that meet for the first time: what only one of them has stays, as both
     * have added all that they have.
     */
    public static final Body NOTHING = new Body("");

    private final Format format;
    private final Three<Body> bodies;
    private final Three<Block> roots;

    private ThreeWayMerge(Format format, Three<Body> bodies) throws MalformedContentException {
        this.format = format;
        this.bodies = bodies;
        this.roots =
                new Three<>(
                        root(format, bodies.base()),
                        root(format, bodies.ours()),
                        root(format, bodies.theirs()));
    }

    public static MergeResult merge(Format format, Body base, Body ours, Body theirs) {
        try {
            return new ThreeWayMerge(format, new Three<>(base, ours, theirs)).merge();
        } catch (MalformedContentException unreadable) {
            return new MergeResult.Unmergeable(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Block root(Format format, Body body) throws MalformedContentException {
        String name = format.root();
        if (body.equals(NOTHING)) {
            return Block.nothing(name);
        }
        List<Block> roots = Block.read(body.text());
        if (roots.size() > 1 || !roots.getFirst().name().equals(name)) {
            throw new MalformedContentException("not one " + name);
        }
        return roots.getFirst();
    }

    private MergeResult merge() throws MalformedContentException {
        Optional<String> apart = apart();
        if (apart.isPresent()) {
            return asWholes(apart.get());
        }
        Findings findings = new Findings(Favour.OURS);
        Body withOurs = unchanged().orElse(draft(findings));
        if (findings.collisions().isEmpty()) {
            return new MergeResult.Merged(withOurs, findings.taken());
        }
        Body withTheirs = draft(new Findings(Favour.THEIRS));
        return new MergeResult.Collides(
                findings.collisions(), findings.taken(), withOurs, withTheirs);
    }

    private Body draft(Findings findings) throws MalformedContentException {
        Scope scope = Scope.root(format, findings, roots.ours().name());
        String merged = ComponentMerge.merge(scope, roots);
        return switch (format) {
            case ICALENDAR -> new Body(NeededZones.complete(merged, roots));
            case VCARD, BOOKMARK -> new Body(merged);
        };
    }

    /** Where only one side differs from the base at all, the result is its very text. */
    private Optional<Body> unchanged() {
        if (bodies.theirs().equals(bodies.base()) || bodies.theirs().equals(bodies.ours())) {
            return Optional.of(bodies.ours());
        }
        return bodies.ours().equals(bodies.base())
                ? Optional.of(bodies.theirs())
                : Optional.empty();
    }

    /**
     * The property that keeps the lines of the two from standing in one body: those of vCard 3.0
     * and 4.0 cannot, nor those of a link and a folder.
     */
    private Optional<String> apart() {
        Optional<String> decisive =
                switch (format) {
                    case ICALENDAR -> Optional.empty();
                    case VCARD -> Optional.of("VERSION");
                    case BOOKMARK -> Optional.of("KIND");
                };
        return decisive.filter(
                name -> !value(roots.ours(), name).equalsIgnoreCase(value(roots.theirs(), name)));
    }

    private static String value(Block root, String name) {
        return root.property(name).map(ContentLine::value).orElse("").strip();
    }

    private MergeResult asWholes(String decisive) {
        Three<String> meanings = bodies.map(body -> Canonical.hash(format, body).value());
        Findings findings = new Findings(Favour.OURS);
        Scope scope = Scope.root(format, findings, roots.ours().name());
        if (meanings.theirs().equals(meanings.base())
                || meanings.theirs().equals(meanings.ours())) {
            return new MergeResult.Merged(bodies.ours(), List.of());
        }
        if (meanings.ours().equals(meanings.base())) {
            return new MergeResult.Merged(bodies.theirs(), List.of());
        }
        scope.collide(decisive, roots.map(root -> decisive + ":" + value(root, decisive)));
        return new MergeResult.Collides(
                findings.collisions(), List.of(), bodies.ours(), bodies.theirs());
    }
}
