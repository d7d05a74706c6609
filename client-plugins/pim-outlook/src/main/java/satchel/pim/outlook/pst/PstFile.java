package satchel.pim.outlook.pst;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessageStore;
import com.pff.PSTObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.client.api.PimException;

/** A .pst or .ost file, open for reading. */
final class PstFile implements AutoCloseable {
    private static final int SUBTREE_OF_USER = 0x35E0;
    private static final int RUBBISH = 0x35E3;
    private static final int HIDDEN = 0x10F4;
    private static final int NORMAL_FOLDER = 2;
    private static final int ENTRY_ID = 24;

    private final Path path;
    private final PSTFile file;
    private final PSTMessageStore store;
    private final String storeId;

    private PstFile(Path path, PSTFile file, PSTMessageStore store, String storeId) {
        this.storeId = storeId;
        this.path = path;
        this.file = file;
        this.store = store;
    }

    static PstFile open(Path path) throws PimException {
        refuseUnreadable(path);
        try {
            PstFile opened = Careful.read(() -> of(path));
            return usable(opened);
        } catch (Careful.DamageException e) {
            throw e.getCause() instanceof FileNotFoundException
                    ? new PimException(
                            PimException.Kind.BUSY,
                            path + " is in use by another program; close Outlook and try again",
                            e)
                    : damaged(path, e);
        }
    }

    private static PstFile usable(PstFile opened) throws PimException, Careful.DamageException {
        try {
            opened.refusePassword();
            return opened;
        } catch (PimException | Careful.DamageException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Without its key, items of it could be taken for those of another file: then it throws. */
    private static PstFile of(Path path) throws PSTException, IOException {
        PSTFile file = new PSTFile(path.toFile());
        try {
            PSTMessageStore store = file.getMessageStore();
            return new PstFile(path, file, store, store.getTagRecordKeyAsUUID().toString());
        } catch (PSTException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void refuseUnreadable(Path path) throws PimException {
        try (InputStream start = Files.newInputStream(path)) {
            PstHeader header = PstHeader.of(start.readNBytes(PstHeader.LENGTH), Files.size(path));
            switch (header) {
                case PstHeader.Readable() -> {}
                case PstHeader.NotOutlooks() ->
                        throw new PimException(
                                PimException.Kind.UNSUPPORTED, path + " is no file of Outlook");
                case PstHeader.CutShort() ->
                        throw new PimException(
                                PimException.Kind.UNREADABLE,
                                path + " is cut short: a part of it is missing");
                case PstHeader.Unknown(String what) ->
                        throw new PimException(
                                PimException.Kind.UNSUPPORTED, path + " cannot be read: " + what);
            }
        } catch (NoSuchFileException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + path, e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + path + " cannot be read", e);
        }
    }

    /** The password scrambles nothing; but whoever set one did not want this. */
    private void refusePassword() throws PimException, Careful.DamageException {
        if (Careful.read(store::isPasswordProtected)) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    path + " is protected by a password; take it off in Outlook first");
        }
    }

    Names names() {
        return new Names(file);
    }

    /** What tells the items of this file from those of any other. */
    String storeId() {
        return storeId;
    }

    String version() {
        return Integer.toString(file.getPSTFileType());
    }

    /** All folders that hold records, those of the folder for deleted items among them. */
    List<PstFolder> folders() throws PimException {
        try {
            return Careful.read(() -> {
                List<PstFolder> found = new ArrayList<>();
                addFolders(subtree(), "", false, found);
                return found;
            });
        } catch (Careful.DamageException e) {
            throw damaged(path, e);
        }
    }

    private void addFolders(PSTFolder parent, String path, boolean isRubbish, List<PstFolder> found)
            throws PSTException, IOException {
        for (PSTFolder folder : parent.getSubFolders()) {
            boolean isSeen =
                    folder.getNodeType() == NORMAL_FOLDER && Inside.number(folder, HIDDEN) == 0;
            if (isSeen) {
                String own = path + "/" + PstFolder.part(folder.getDisplayName());
                boolean thrownAway =
                        isRubbish || folder.getDescriptorNodeId() == node(RUBBISH).orElse(0);
                FolderClass.named(folder.getContainerClass())
                        .map(known -> new PstFolder(folder, known, own, thrownAway))
                        .ifPresent(found::add);
                addFolders(folder, own, thrownAway, found);
            }
        }
    }

    /** Beside it lie search folders, at which java-libpst throws. */
    private PSTFolder subtree() throws PSTException, IOException {
        Optional<Integer> node = node(SUBTREE_OF_USER);
        return node.isPresent()
                ? (PSTFolder) PSTObject.detectAndLoadPSTObject(file, node.get())
                : file.getRootFolder();
    }

    /** The node in an entry ID of the store's. */
    private Optional<Integer> node(int property) {
        if (!Inside.has(store, property)) {
            return Optional.empty();
        }
        byte[] entry = Inside.bytes(store, property);
        return entry.length == ENTRY_ID
                ? Optional.of(
                        ByteBuffer.wrap(entry)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getInt(ENTRY_ID - Integer.BYTES))
                : Optional.empty();
    }

    static PimException damaged(Path path, Exception e) {
        return new PimException(
                PimException.Kind.UNREADABLE, path + " is damaged, or not whole", e);
    }

    @Override
    public void close() throws PimException {
        try {
            file.close();
        } catch (IOException e) {
            throw damaged(path, e);
        }
    }
}
