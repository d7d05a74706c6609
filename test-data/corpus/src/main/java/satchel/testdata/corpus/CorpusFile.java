package satchel.testdata.corpus;

import java.nio.charset.StandardCharsets;

/** One file of the corpus, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record CorpusFile(String name, byte[] bytes) {
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
