package satchel.testdata.harness;

/** How a program ended and what it said. */
public record Finished(int exit, String out, String err) {
    /** This, if the program ended with 0; otherwise all it said is in the error. */
    public Finished orFail(String what) {
        if (exit != 0) {
            throw new AssertionError(what + " ended with " + exit + "\n" + out + "\n" + err);
        }
        return this;
    }
}
