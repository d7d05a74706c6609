package satchel.client.pair;

/** Names a pair, and the folder of what its runs remember. The same two ends have the same name. */
public record PairId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
