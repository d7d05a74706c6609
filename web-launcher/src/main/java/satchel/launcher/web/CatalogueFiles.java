package satchel.launcher.web;

import java.nio.file.Path;
import java.util.Optional;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;

/**
 * {@code /catalogue/…}: the signed catalogue and its bundles, for clients; nothing in it is secret.
 */
final class CatalogueFiles {
    private final CatalogueFolder folder;

    CatalogueFiles(CatalogueFolder folder) {
        this.folder = folder;
    }

    WebReply top(WebRequest request) {
        return switch (request.part("file")) {
            case "catalogue.json" ->
                    send(request, folder.file("catalogue.json"), "application/json");
            case "catalogue.json.sig" ->
                    send(request, folder.file("catalogue.json.sig"), "text/plain;charset=us-ascii");
            default -> throw missing();
        };
    }

    WebReply plugin(WebRequest request) {
        String name = request.part("file");
        if (!name.endsWith(".jar")) {
            throw missing();
        }
        return send(request, folder.file("plugins", name), "application/java-archive");
    }

    private static WebReply send(WebRequest request, Optional<Path> file, String type) {
        return FileReplies.reply(request, file.orElseThrow(CatalogueFiles::missing), type);
    }

    private static BadRequestException missing() {
        return new BadRequestException(404, "The catalogue has no such file.");
    }
}
