package satchel.dav.method;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.HttpDate;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileStore;

/** What a request that writes to a file tree expects to find. */
final class FileConditions {
    /** Host tells which addresses in If are ours. */
    private static final List<String> JUDGED = List.of("If", "If-Match", "If-None-Match", "Host");

    private final FileStore files;

    FileConditions(FileStore files) {
        this.files = files;
    }

    WriteCondition of(DavRequest request, FilePath path) {
        Precondition tags = ConditionalHeaders.of(request.headers());
        return Conditions.of(
                request,
                unmodified(request, path)
                        .<Precondition>map(same -> new Precondition.Both(tags, same))
                        .orElse(tags));
    }

    /**
     * The headers that {@link #of} reads, for a request that is judged once more when its body has
     * come: a date of now stands for the tag that the file has now, or for its not being there.
     */
    Map<String, String> kept(DavRequest request, FilePath path) {
        Map<String, String> kept = new HashMap<>();
        for (String name : JUDGED) {
            request.header(name).ifPresent(value -> kept.put(name, value));
        }
        if (since(request).isPresent()) {
            tag(path)
                    .ifPresentOrElse(
                            tag -> kept.put("If-Match", tag.quoted()),
                            () -> kept.put("If-None-Match", "*"));
        }
        return kept;
    }

    private Optional<ETag> tag(FilePath path) {
        return files.node(path)
                .filter(FileNode.File.class::isInstance)
                .map(node -> ((FileNode.File) node).etag());
    }

    /** A date says too little to be judged later, so what it holds for now is what must stay. */
    private Optional<Precondition> unmodified(DavRequest request, FilePath path) {
        Optional<Instant> since = since(request);
        Optional<FileNode> node = since.flatMap(_ -> files.node(path));
        return node.filter(FileNode.File.class::isInstance)
                .map(FileNode.File.class::cast)
                .map(file -> unmodified(file, since.orElseThrow()));
    }

    /** RFC 9110 section 13.1.4: ignored beside If-Match, and where it is no date. */
    private static Optional<Instant> since(DavRequest request) {
        return request.header("If-Match").isPresent()
                ? Optional.empty()
                : request.header("If-Unmodified-Since").flatMap(HttpDate::parse);
    }

    private static Precondition unmodified(FileNode.File file, Instant since) {
        if (file.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since)) {
            throw DavError.stale();
        }
        return new Precondition.OneOf(Set.of(file.etag()));
    }

    /** 412 with the tag that the file has now, so that the client can fetch what it missed. */
    DavError stale(FilePath path) {
        return tag(path)
                .map(ETag::quoted)
                .map(tag -> DavError.stale().with("ETag", tag))
                .orElseGet(DavError::stale);
    }
}
