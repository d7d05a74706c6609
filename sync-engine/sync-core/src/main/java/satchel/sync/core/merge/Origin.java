package satchel.sync.core.merge;

/** Whose change a field of the result carries. */
public enum Origin {
    OURS,
    THEIRS,
    BOTH;

    /**
     * Of what never collides: whose version stays. Whoever changed it; where both did, the greater
     * one, so that it makes no difference who is called ours.
     */
    static Origin staying(Three<String> versions) {
        if (versions.ours().equals(versions.theirs())) {
            return BOTH;
        }
        if (versions.ours().equals(versions.base())) {
            return THEIRS;
        }
        boolean oursStays =
                versions.theirs().equals(versions.base())
                        || versions.ours().compareTo(versions.theirs()) > 0;
        return oursStays ? OURS : THEIRS;
    }
}
