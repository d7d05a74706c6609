package satchel.pim.bookmarks.tree;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four folders that are there in every program, and neither made nor deleted. */
public enum Root {
    TOOLBAR("toolbar_____"),
    MENU("menu________"),
    UNFILED("unfiled_____"),
    MOBILE("mobile______");

    private static final Map<Uid, Root> BY_UID =
            Arrays.stream(values()).collect(Collectors.toMap(Root::uid, Function.identity()));

    private final Uid uid;

    Root(String uid) {
        this.uid = new Uid(uid);
    }

    public Uid uid() {
        return uid;
    }

    public static Optional<Root> of(Uid uid) {
        return Optional.ofNullable(BY_UID.get(uid));
    }

    static boolean is(Uid uid) {
        return BY_UID.containsKey(uid);
    }
}
