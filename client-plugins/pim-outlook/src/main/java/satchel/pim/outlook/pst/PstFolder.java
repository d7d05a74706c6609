package satchel.pim.outlook.pst;

import com.pff.PSTFolder;

/**
 * A folder that holds records.
 *
 * @param path its name after those of the folders it lies in, each after a "/"
 * @param isRubbish whether it lies in the folder for deleted items
 */
record PstFolder(PSTFolder folder, FolderClass folderClass, String path, boolean isRubbish) {
    String name() {
        return folder.getDisplayName();
    }

    int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** A name as a part of a path: without "/" and "%". */
    static String part(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }
}
