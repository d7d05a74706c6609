package satchel.launcher.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.launcher.catalogue.CatalogueFolder;
import satchel.launcher.catalogue.ClientArchive;
import satchel.launcher.catalogue.Plugin;
import satchel.launcher.catalogue.StoredZip;
import satchel.launcher.http.BadRequestException;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Session;

/** {@code /download/satchel-client-ID.zip}: the client with one plug-in. */
final class ClientDownload {
    private static final Pattern FILE = Pattern.compile("satchel-client-([a-z0-9-]+)\\.zip");

    private final CatalogueFolder folder;
    private final ClientArchive archive;

    ClientDownload(CatalogueFolder folder, ClientArchive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    WebReply download(WebRequest request, Session session) {
        Matcher file = FILE.matcher(request.part("file"));
        if (!file.matches()) {
            throw missing();
        }
        Plugin plugin = folder.read().plugin(file.group(1)).orElseThrow(ClientDownload::missing);
        StoredZip zip = zip(plugin);
        return new WebReply(
                        200,
                        Map.of(),
                        new WebReply.Body.Stream("application/zip", zip.length(), zip::write))
                .with("Content-Disposition", "attachment; filename=\"" + file.group() + "\"");
    }

    private StoredZip zip(Plugin plugin) {
        try {
            return archive.with(plugin).orElseThrow(ClientDownload::missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadRequestException missing() {
        return new BadRequestException(404, "This server has no such download.");
    }
}
