package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Destination;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;
import satchel.dav.store.Transfer;
import satchel.dav.store.Transfer.Kind;

/** COPY and MOVE within a file tree. */
final class FileTransfers {
    private final FileStore files;
    private final FileConditions conditions;

    FileTransfers(FileStore files) {
        this.files = files;
        this.conditions = new FileConditions(files);
    }

    void answer(DavRequest request, DavResponse response, Kind kind, FilePath from) {
        if (from.isRoot() && kind == Kind.MOVE) {
            throw Allow.refusal(request, "The root of the file tree stays.");
        }
        FilePath to = destination(request);
        Transfers.refuseSame(from.equals(to));
        Transfer<FilePath> transfer =
                new Transfer<>(
                        from,
                        to,
                        kind,
                        TransferHeaders.extent(request, kind),
                        TransferHeaders.overwrite(request));
        FileOutcome outcome = files.transfer(transfer, conditions.of(request, from));
        FileRefusals.of(outcome, request, to)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        response.status(outcome instanceof FileOutcome.Created ? 201 : 204);
    }

    /** A file is no event and no card, and a folder is no calendar. */
    private static FilePath destination(DavRequest request) {
        if (Destination.of(request) instanceof Address.File(FilePath to)) {
            return to;
        }
        throw DavError.of(403, "Files and folders stay within files/.");
    }
}
