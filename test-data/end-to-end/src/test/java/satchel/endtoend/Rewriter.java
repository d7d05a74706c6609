package satchel.endtoend;

import java.io.IOException;
import java.util.List;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.testdata.corpus.Answer;

/** A program that is given records and asked for them back. */
interface Rewriter {
    /** One answer for each record, in any order; an unchanged body is a {@link Answer.Written}. */
    List<Answer> answersTo(List<Answer.Written> originals) throws IOException, ReplicaException;
}
