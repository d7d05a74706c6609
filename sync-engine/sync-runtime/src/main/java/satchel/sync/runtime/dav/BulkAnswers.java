package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.BrokenXmlException;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.MultistatusParser;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * What was told of the writes of one request so far. A response stands however the answer goes on;
 * what had none when it ended may have been written or not.
 */
final class BulkAnswers {
    private final URI collection;
    private final WriteAnswers answers;
    private final Map<RecordId, Write> open = new LinkedHashMap<>();
    private final Map<RecordId, WriteOutcome> told = new HashMap<>();
    private String end = "the server did not answer for it";

    BulkAnswers(URI collection, List<Write> writes, WriteAnswers answers) {
        this.collection = collection;
        this.answers = answers;
        writes.forEach(write -> open.put(write.id(), write));
    }

    /**
     * @throws IOException if the connection broke; what came before stands
     */
    void read(DavAnswer answer) throws IOException {
        try {
            MultistatusParser.parse(answer.body(), this::take);
        } catch (BrokenXmlException e) {
            if (e.lost().isPresent()) {
                throw e.lost().get();
            }
            end = "the answer " + e.getMessage();
        }
    }

    private void take(DavResponse response) {
        Hrefs.member(collection, response.href())
                .map(open::get)
                .ifPresent(write -> take(write, response));
    }

    /** A response with neither a status nor a tag is about properties, of which none were sent. */
    private void take(Write write, DavResponse response) {
        boolean tagged = response.text(DavNames.GETETAG).isPresent();
        if (response.status().isEmpty() && !tagged) {
            return;
        }
        WriteOutcome outcome =
                response.failed()
                        ? answers.failed(write, response.status().getAsInt(), response.error())
                        : answers.done(write, response.text(DavNames.GETETAG));
        open.remove(write.id());
        told.put(write.id(), outcome);
    }

    /** Why nothing more comes. */
    void endsWith(String why) {
        end = why;
    }

    boolean isWhole() {
        return open.isEmpty();
    }

    Stream<WriteOutcome> outcomes() {
        return Stream.concat(
                told.values().stream(),
                open.values().stream().map(write -> new WriteOutcome.Unknown(write, end)));
    }
}
