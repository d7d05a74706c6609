package satchel.dav.property;

import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.store.FileNode;

/** Whose quota limits a collection; a workspace has one quota for all that is in it. */
final class QuotaOwner {
    private QuotaOwner() {}

    static Optional<String> of(DavResource resource) {
        return switch (resource) {
            case DavResource.Place(Address.Workspace workspace) -> Optional.of(workspace.user());
            case DavResource.Place(Address.HomeSet home) -> Optional.of(home.user());
            case DavResource.Database database -> Optional.of(database.collection().path().owner());
            case DavResource.Node(FileNode.Folder folder) -> Optional.of(folder.path().owner());
            case DavResource.Place _,
                    DavResource.Member _,
                    DavResource.AllBookmarks _,
                    DavResource.Node _ ->
                    Optional.empty();
        };
    }
}
