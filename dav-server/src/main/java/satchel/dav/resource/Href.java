package satchel.dav.resource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Paths as they stand in DAV:href: absolute, percent-encoded, collections with a slash at the end.
 */
public final class Href {
    private static final String HEX = "0123456789ABCDEF";
    private static final String PLAIN = "-._~!$'()*+,=@";

    private Href() {}

    public static String of(Address address) {
        return switch (address) {
            case Address.Root _ -> "/";
            case Address.Dav _ -> "/dav/";
            case Address.Principals _ -> "/dav/principals/";
            case Address.Principal principal -> principal(principal.user());
            case Address.Users _ -> "/dav/users/";
            case Address.Workspace workspace -> workspace(workspace.user());
            case Address.HomeSet set -> home(set.user(), set.home());
            case Address.Database database -> of(database.path());
            case Address.Member member -> of(member.path());
            case Address.AllBookmarks all -> of(all.path()) + all.form().file();
            case Address.File file -> of(file.path());
            case Address.Upload upload -> of(upload.path());
            case Address.Nowhere nowhere -> encoded(nowhere.segments());
        };
    }

    public static String of(CollectionPath path) {
        return home(path.owner(), path.home()) + segment(path.name()) + "/";
    }

    public static String of(ObjectPath path) {
        return of(path.collection()) + segment(path.name());
    }

    /** Of a file; a folder's has a slash at the end, which the path alone does not tell. */
    public static String of(FilePath path) {
        String root = workspace(path.owner()) + AddressSpace.FILES;
        return path.isRoot() ? root + "/" : root + encoded(path.segments());
    }

    public static String of(UploadPath path) {
        return workspace(path.owner()) + AddressSpace.UPLOADS + "/" + segment(path.name());
    }

    public static String ofFolder(FilePath path) {
        return path.isRoot() ? of(path) : of(path) + "/";
    }

    public static String principal(String user) {
        return "/dav/principals/" + segment(user) + "/";
    }

    public static String home(String user, Home home) {
        return workspace(user) + home.segment() + "/";
    }

    private static String workspace(String user) {
        return "/dav/users/" + segment(user) + "/";
    }

    private static String encoded(List<String> segments) {
        StringBuilder href = new StringBuilder();
        segments.forEach(name -> href.append('/').append(segment(name)));
        return href.toString();
    }

    /** One name, percent-encoded as a path segment (RFC 3986 section 3.3). */
    public static String segment(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!plain(name.charAt(i))) {
                return encoded(name);
            }
        }
        return name;
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder(name.length() * 2);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (plain(c)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PLAIN.indexOf(c) >= 0;
    }
}
