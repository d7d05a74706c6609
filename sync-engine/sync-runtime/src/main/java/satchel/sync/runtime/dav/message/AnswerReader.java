package satchel.sync.runtime.dav.message;

import java.io.IOException;
import satchel.sync.runtime.replica.ReplicaException;

/** Makes a value of an answer while its body is received; the body is gone afterwards. */
@FunctionalInterface
public interface AnswerReader<T> {
    T read(DavAnswer answer) throws IOException, ReplicaException;
}
