package satchel.dav.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.query.CalendarMatcher;
import satchel.dav.query.EventsInRange;
import satchel.dav.query.IndexJudge;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;

/** One calendar-query on its way through the rows: bodies are read where the index cannot tell. */
final class QueryRun {
    /** Bodies that are fetched together. */
    private static final int BATCH = 100;

    private final WorkspaceStore store;
    private final CollectionPath collection;
    private final MemberAnswers answers;
    private final IndexJudge judge;
    private final CalendarMatcher matcher;
    private final Optional<EventsInRange> events;
    private final List<String> open = new ArrayList<>(BATCH);

    QueryRun(
            WorkspaceStore store,
            CollectionPath collection,
            MemberAnswers answers,
            IndexJudge judge,
            CalendarMatcher matcher,
            Optional<EventsInRange> events) {
        this.store = store;
        this.collection = collection;
        this.answers = answers;
        this.judge = judge;
        this.matcher = matcher;
        this.events = events;
    }

    void row(ObjectRow row) throws IOException {
        switch (judge.judge(row.index())) {
            case MATCHES -> answers.row(row);
            case DIFFERS -> {}
            case OPEN -> open(row);
        }
    }

    private void open(ObjectRow row) throws IOException {
        Optional<Boolean> known = events.flatMap(query -> query.known(row));
        if (known.isPresent()) {
            if (known.get()) {
                answers.row(row);
            }
            return;
        }
        open.add(row.name());
        if (open.size() == BATCH) {
            judgeBodies();
        }
    }

    /** Judges and writes what still waits. */
    void flush() throws IOException {
        judgeBodies();
        answers.flush();
    }

    private void judgeBodies() throws IOException {
        store.objects(
                collection,
                List.copyOf(open),
                object -> {
                    if (matches(object)) {
                        answers.found(object);
                    }
                });
        open.clear();
    }

    private boolean matches(StoredObject object) {
        try {
            String body = new String(object.bytes(), StandardCharsets.UTF_8);
            Component calendar = ContentReader.read(body).getFirst();
            return events.flatMap(query -> query.learn(object.row(), calendar))
                    .orElseGet(() -> matcher.matches(calendar));
        } catch (MalformedContentException acceptedByOlderRules) {
            // It was stored, so the client knows it; what cannot be ruled out, matches.
            return true;
        }
    }
}
