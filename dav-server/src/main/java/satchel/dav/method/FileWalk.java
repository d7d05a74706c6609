package satchel.dav.method;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyAnswer;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Href;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileStore;
import satchel.dav.xml.MultistatusWriter;

/** PROPFIND below a folder, written while it is read. */
final class FileWalk {
    /** What Depth infinity may bring (RFC 4918 section 9.1). */
    private static final int MOST_NODES = 10_000;

    private final FileStore files;

    FileWalk(FileStore files) {
        this.files = files;
    }

    /** Whether Depth infinity is answered. */
    boolean isSmall(DavResource resource) {
        return resource instanceof DavResource.Node(FileNode.Folder folder)
                && files.countBelow(folder.path(), MOST_NODES + 1) <= MOST_NODES;
    }

    void root(String user, PropertyAnswer answer, MultistatusWriter out) throws IOException {
        write(files.node(FilePath.root(user)).orElseThrow(DavError::notFound), answer, out);
    }

    void children(FileNode.Folder folder, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        files.children(folder.path(), node -> write(node, answer, out));
    }

    /** A tree may be deep, so the folders that are still to be seen wait in a queue. */
    void all(DavResource resource, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        Deque<FilePath> folders = new ArrayDeque<>();
        if (resource instanceof DavResource.Node(FileNode.Folder folder)) {
            folders.add(folder.path());
        }
        while (!folders.isEmpty()) {
            files.children(
                    folders.remove(),
                    node -> {
                        write(node, answer, out);
                        if (node instanceof FileNode.Folder below) {
                            folders.add(below.path());
                        }
                    });
        }
    }

    private static void write(FileNode node, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        String href =
                switch (node) {
                    case FileNode.Folder folder -> Href.ofFolder(folder.path());
                    case FileNode.File file -> Href.of(file.path());
                };
        answer.write(out, href, new DavResource.Node(node));
    }
}
