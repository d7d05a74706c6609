package satchel.testdata.harness;

/** What went over the wire: requests, and bytes of heads and bodies both ways. */
public record Traffic(long requests, long bytesUp, long bytesDown) {
    public long bytes() {
        return bytesUp + bytesDown;
    }
}
