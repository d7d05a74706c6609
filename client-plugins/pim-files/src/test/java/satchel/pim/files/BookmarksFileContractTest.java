package satchel.pim.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.contract.PimDatabaseContract;

final class BookmarksFileContractTest implements PimDatabaseContract {
    @TempDir Path temporary;

    @Override
    public PimDatabase emptyDatabase() throws PimException {
        try {
            Path empty = Files.createFile(temporary.resolve("meine Datei Ü.bookmark"));
            return new FilesConnector().open(empty.toString(), Kind.BOOKMARKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String record(String uid, String title) {
        return Texts.bookmark(uid, title);
    }
}
