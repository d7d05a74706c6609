package satchel.dav.store;

/** All that a server keeps, opened together and closed together. */
public interface Stores extends AutoCloseable {
    WorkspaceStore workspaces();

    LockStore locks();

    FileStore files();

    BlobStore blobs();

    UploadStore uploads();

    AccountStore accounts();

    /** Lets writes under way finish. */
    @Override
    void close();
}
