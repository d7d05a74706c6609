package satchel.dav.store;

/** All that any {@link LockStore} must do; an implementation's test names this one. */
public interface LockStoreContract
        extends LocksContract, LockTransfersContract, FileLocksContract, LockRacesContract {}
