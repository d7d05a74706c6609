package satchel.dav.store;

/** All that any {@link FileStore} must do; an implementation's test names this one. */
public interface FileStoreContract
        extends FileWritesContract,
                FileReadsContract,
                FilePropertiesContract,
                FileTransfersContract,
                FileHistoryContract,
                FileQuotaContract,
                FileRacesContract,
                FileOncePutsContract {}
