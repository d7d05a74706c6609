package satchel.pim.bookmarks.tree;

import java.util.Optional;

/**
 * What a program cannot hold at all.
 *
 * @param deepest how many folders may be around an entry, its root among them
 * @param objections of single entries
 */
public record Limits(int deepest, Objections objections) {
    /** Nobody has as many, and all that is done to a tree bears them. */
    public static final int DEEPEST = 500;

    /** A program that holds anything. */
    public static final Limits NONE = new Limits(DEEPEST, _ -> Optional.empty());

    /** Why the program cannot hold such an entry, in a sentence for the user. */
    public interface Objections {
        Optional<String> to(Node node);
    }

    static String tooDeep(int deepest) {
        return "it would be within more than %d folders".formatted(deepest);
    }
}
