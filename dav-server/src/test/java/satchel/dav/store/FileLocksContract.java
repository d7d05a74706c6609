package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.LockFixture.showing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** Locks in the file tree: empty files made by LOCK, folders locked with all below. */
public interface FileLocksContract extends LockFixture {
    FilePath ROOT = FilePath.root("ann");
    FilePath FOLDER = ROOT.child("folder");
    FilePath FILE = FOLDER.child("a.txt");

    private static Address at(FilePath path) {
        return new Address.File(path);
    }

    private void makeFolder() {
        assertThat(files().makeFolder(FOLDER, Map.of(), WriteCondition.NONE))
                .isEqualTo(new FileOutcome.Created());
    }

    private FileOutcome put(FilePath path, WriteCondition condition) {
        return files().put(path, new NewFile(Blob.EMPTY, TEXT), condition);
    }

    private FileOutcome transfer(Kind kind, FilePath from, FilePath to, WriteCondition condition) {
        return files().transfer(
                        new Transfer<>(from, to, kind, Extent.TREE, Overwrite.ALLOWED), condition);
    }

    private static Lock created(LockOutcome outcome) {
        if (outcome instanceof LockOutcome.Created(Lock lock, List<Lock> _)) {
            return lock;
        }
        throw new AssertionError(outcome);
    }

    @Test
    default void aLockWhereNothingIsMakesAnEmptyFile() {
        makeFolder();

        Lock lock = created(take(at(FILE), Lock.Scope.EXCLUSIVE, Lock.Extent.TREE));

        assertThat(files().node(FILE))
                .containsInstanceOf(FileNode.File.class)
                .get()
                .extracting(node -> ((FileNode.File) node).body().size())
                .isEqualTo(0L);
        assertThat(locks().locks("ann")).containsExactly(lock);
        assertThat(put(FILE, showing())).isEqualTo(new FileOutcome.Locked(lock));
        assertThat(put(FILE, showing(lock.token()))).isEqualTo(new FileOutcome.Done());
    }

    @Test
    default void withoutAFolderNoFileIsMadeAndNothingLocked() {
        assertThat(take(at(FILE), Lock.Scope.EXCLUSIVE, Lock.Extent.TREE))
                .isEqualTo(new LockOutcome.NoParent());
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void inALockedFolderAFileIsMadeWithTheFoldersTokenOnly() {
        makeFolder();
        Lock folder = exclusive(at(FOLDER), Lock.Extent.RESOURCE);

        assertThat(take(at(FILE), Lock.Scope.EXCLUSIVE, Lock.Extent.TREE))
                .isEqualTo(new LockOutcome.Locked(folder));
        assertThat(files().node(FILE)).isEmpty();
    }

    @Test
    default void aFolderIsLockedWithAllThatIsAndComesBelow() {
        makeFolder();
        put(FILE, showing());
        Lock lock = exclusive(at(FOLDER), Lock.Extent.TREE);
        FilePath deep = FOLDER.child("sub");

        assertThat(lock.root().href()).isEqualTo("/dav/users/ann/files/folder/");
        assertThat(put(FILE, showing())).isEqualTo(new FileOutcome.Locked(lock));
        assertThat(files().makeFolder(deep, Map.of(), showing()))
                .isEqualTo(new FileOutcome.Locked(lock));
        assertThat(files().makeFolder(deep, Map.of(), showing(lock.token())))
                .isEqualTo(new FileOutcome.Created());
        assertThat(put(deep.child("x"), showing())).isEqualTo(new FileOutcome.Locked(lock));
        assertThat(put(ROOT.child("free"), showing())).isEqualTo(new FileOutcome.Created());
    }

    @Test
    default void theRootOfATreeCanBeLocked() {
        Lock lock = exclusive(at(ROOT), Lock.Extent.TREE);

        assertThat(put(ROOT.child("a"), showing())).isEqualTo(new FileOutcome.Locked(lock));
        assertThat(locks().unlock(at(ROOT), lock.token(), showing()))
                .isEqualTo(new UnlockOutcome.Unlocked(lock));
    }

    @Test
    default void locksGoWithWhatIsDeleted() {
        makeFolder();
        put(FILE, showing());
        Lock folder = exclusive(at(FOLDER), Lock.Extent.RESOURCE);
        Lock file = exclusive(at(FILE), Lock.Extent.RESOURCE);

        assertThat(files().delete(FOLDER, showing(folder.token())))
                .isEqualTo(new FileOutcome.Locked(file));
        assertThat(files().delete(FOLDER, showing(folder.token(), file.token())))
                .isEqualTo(new FileOutcome.Done());
        assertThat(locks().locks("ann")).isEmpty();
    }

    @Test
    default void aMoveLeavesItsLocksBehindAndEntersTheOnesAtItsDestination() {
        makeFolder();
        put(ROOT.child("a"), showing());
        put(FILE, showing());
        Lock source = exclusive(at(ROOT.child("a")), Lock.Extent.RESOURCE);
        Lock destination = exclusive(at(FILE), Lock.Extent.RESOURCE);
        FilePath from = ROOT.child("a");

        assertThat(transfer(Kind.COPY, from, FILE, showing(source.token())))
                .isEqualTo(new FileOutcome.Locked(destination));
        assertThat(transfer(Kind.MOVE, from, FILE, showing(destination.token())))
                .isEqualTo(new FileOutcome.Locked(source));
        assertThat(transfer(Kind.MOVE, from, FILE, showing(source.token(), destination.token())))
                .isEqualTo(new FileOutcome.Done());
        assertThat(locks().locks("ann")).containsExactly(destination);
        assertThat(put(FILE, showing())).isEqualTo(new FileOutcome.Locked(destination));
    }

    @Test
    default void whatIsOverwrittenTakesTheLocksBelowItAlong() {
        makeFolder();
        put(FILE, showing());
        FilePath other = ROOT.child("other");
        files().makeFolder(other, Map.of(), showing());
        Lock folder = exclusive(at(FOLDER), Lock.Extent.RESOURCE);
        Lock file = exclusive(at(FILE), Lock.Extent.RESOURCE);

        assertThat(transfer(Kind.COPY, other, FOLDER, showing(folder.token(), file.token())))
                .isEqualTo(new FileOutcome.Done());
        assertThat(locks().locks("ann")).containsExactly(folder);
        assertThat(files().node(FILE)).isEmpty();
    }
}
