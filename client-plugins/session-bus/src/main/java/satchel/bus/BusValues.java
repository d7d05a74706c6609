package satchel.bus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Values as the library hands them out and takes them, in types of Java. */
public final class BusValues {
    private BusValues() {}

    /** An array of texts, or of object paths. */
    public static List<String> texts(Object array) {
        return list(array).stream().map(BusValues::text).toList();
    }

    /** A text, or an object path. */
    public static String text(Object value) {
        return switch (value) {
            case DBusPath path -> path.getPath();
            case Variant<?> variant -> text(variant.getValue());
            default -> value.toString();
        };
    }

    /** What a variant holds. */
    public static Object plain(Object value) {
        return value instanceof Variant<?> variant ? plain(variant.getValue()) : value;
    }

    public static List<?> list(Object array) {
        return switch (array) {
            case List<?> list -> list;
            case Object[] values -> Arrays.asList(values);
            default -> throw new IllegalArgumentException("no array: " + array.getClass());
        };
    }

    public static Map<?, ?> map(Object dictionary) {
        if (dictionary instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("no dictionary: " + dictionary.getClass());
    }

    /** An object path, of type {@code o}. */
    public static Object path(String path) {
        return new DBusPath(path);
    }

    /** Object paths, of type {@code ao}. */
    public static Object paths(String... paths) {
        return Arrays.stream(paths).map(DBusPath::new).toArray(DBusPath[]::new);
    }

    /** A value of a type of its own, of type {@code v}. */
    public static Object variant(Object value, String signature) {
        return new Variant<>(value, signature);
    }

    /** A number of type {@code u}. */
    public static Object unsigned(long number) {
        return new UInt32(number);
    }
}
