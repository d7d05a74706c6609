package satchel.dav.store;

/** All that any {@link WorkspaceStore} must do; an implementation's test names this one. */
public interface WorkspaceStoreContract
        extends CollectionsContract,
                ObjectWritesContract,
                ObjectReadsContract,
                SelectionContract,
                ChangesContract,
                TransfersContract,
                CollectionTransfersContract,
                RacesContract {}
