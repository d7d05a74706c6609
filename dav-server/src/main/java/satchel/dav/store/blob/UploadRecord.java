package satchel.dav.store.blob;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.Blob;
import satchel.dav.store.SuspendedPut;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadState;

/**
 * What is written down of an upload: one line of words for each thing that becomes known, only ever
 * added to. A line without its end was never written.
 */
final class UploadRecord {
    private static final String FORMAT = "satchel-upload 1";

    private final UploadPath path;
    private final List<String> segments = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private String owner = "";
    private Optional<Instant> created = Optional.empty();
    private OptionalLong length = OptionalLong.empty();
    private long offset;
    private UploadStage stage = new UploadStage.Receiving();

    private UploadRecord(UploadPath path) {
        this.path = path;
    }

    static String begun(UploadState state) {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        text.append(line("created", state.created().toString()));
        FilePath target = state.put().target();
        text.append(line("owner", encoded(target.owner())));
        target.segments().forEach(name -> text.append(line("segment", encoded(name))));
        state.put()
                .headers()
                .forEach((name, value) -> text.append(line("header", name, encoded(value))));
        state.length().ifPresent(total -> text.append(length(total)));
        return text.toString();
    }

    static String length(long total) {
        return line("length", Long.toString(total));
    }

    static String offset(long reached) {
        return line("offset", Long.toString(reached));
    }

    static String complete(Blob body) {
        return line("complete", body.sha256(), Long.toString(body.size()));
    }

    static String answered(int status, Instant now) {
        return line("answered", Integer.toString(status), now.toString());
    }

    private static String line(String... words) {
        return String.join(" ", words) + "\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    /** Where the last whole line ends. */
    static int end(String text) {
        return text.lastIndexOf('\n') + 1;
    }

    /** Empty if it is not a whole record of this owner's: then it is not known what is missing. */
    static Optional<UploadState> read(UploadPath path, String text) {
        List<String> lines = text.substring(0, end(text)).lines().toList();
        UploadRecord record = new UploadRecord(path);
        try {
            boolean ours = !lines.isEmpty() && lines.getFirst().equals(FORMAT);
            lines.stream().skip(1).forEach(line -> record.learn(line.split(" ", -1)));
            return ours ? record.state() : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void learn(String[] words) {
        switch (words[0]) {
            case "created" -> created = Optional.of(Instant.parse(words[1]));
            case "owner" -> owner = decoded(words[1]);
            case "segment" -> segments.add(decoded(words[1]));
            case "header" -> headers.put(words[1], decoded(words[2]));
            case "length" -> length = OptionalLong.of(Long.parseLong(words[1]));
            case "offset" -> offset = Long.parseLong(words[1]);
            case "complete" -> learnWhole(new Blob(words[1], Long.parseLong(words[2])));
            case "answered" -> learnAnswer(Integer.parseInt(words[1]), Instant.parse(words[2]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void learnWhole(Blob body) {
        stage = new UploadStage.Received(body);
        length = OptionalLong.of(body.size());
        offset = body.size();
    }

    private void learnAnswer(int status, Instant when) {
        if (stage instanceof UploadStage.Received(Blob body)) {
            stage = new UploadStage.Answered(body, status, when);
        }
    }

    private Optional<UploadState> state() {
        SuspendedPut put = new SuspendedPut(new FilePath(owner, segments), headers);
        return created.filter(_ -> owner.equals(path.owner()))
                .map(since -> new UploadState(path, put, since, length, offset, stage));
    }
}
