package satchel.pim.outlook.pst;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file, and a folder in it after a "#": "/home/me/archive.pst#/Calendar".
 *
 * @param folder as {@link PstFolder#path} has it; absent for the usual one
 */
public record PstWhere(String file, Optional<String> folder) {
    private static final Pattern FORM = Pattern.compile("(?is)(.*?\\.[po]st)(?:#(/.*))?");

    /** Absent for what names no file of this kind. */
    public static Optional<PstWhere> parse(String where) {
        Matcher matcher = FORM.matcher(where);
        return matcher.matches()
                ? Optional.of(new PstWhere(matcher.group(1), Optional.ofNullable(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return file + folder.map(path -> "#" + path).orElse("");
    }
}
