package satchel.pim.outlook.pst;

import com.pff.DescriptorIndexNode;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import com.pff.PSTTask;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What java-libpst keeps to itself: any property by its name. Its own getters leave out what is
 * needed here (when a task reminds and recurs, zones in full, members of long lists, answers to
 * invitations), and some of them misread what they have. A version of it without these members
 * fails each test of this package at once.
 */
final class Inside {
    /** Hands bytes through a text unchanged. */
    private static final int NARROW_TEXT = 0x1E;

    private static final MethodHandle NAMED =
            method(PSTFile.class, "getNameToIdMapItem", int.class, int.class, int.class);
    private static final MethodHandle NAMED_BY_TEXT =
            method(PSTFile.class, "getPublicStringToIdMapItem", int.class, String.class);
    private static final MethodHandle NODE =
            method(PSTFile.class, "getDescriptorIndexNode", DescriptorIndexNode.class, long.class);
    private static final MethodHandle TEXT =
            method(PSTObject.class, "getStringItem", String.class, int.class);
    private static final MethodHandle TEXT_AS =
            method(
                    PSTObject.class,
                    "getStringItem",
                    String.class,
                    int.class,
                    int.class,
                    String.class);
    private static final MethodHandle NUMBER =
            method(PSTObject.class, "getIntItem", int.class, int.class, int.class);
    private static final MethodHandle OF_RECIPIENT =
            method(PSTRecipient.class, "getInt", int.class, int.class);
    private static final VarHandle ITEMS = items();

    private Inside() {}

    /** A named property's identifier in this file; -1 where no item has it. */
    static int named(PSTFile file, int number, int set) {
        return (int) call(NAMED, file, number, set);
    }

    static int named(PSTFile file, String name) {
        return (int) call(NAMED_BY_TEXT, file, name);
    }

    /**
     * An item of any kind. The library's own way to one complains on the console about each kind
     * that it has no class for, such as notes.
     */
    static PSTMessage message(PSTFile file, int node) throws PSTException, IOException {
        try {
            return new PSTTask(file, (DescriptorIndexNode) NODE.invoke(file, (long) node));
        } catch (PSTException | IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean has(PSTObject object, int id) {
        return ((Map<?, ?>) ITEMS.get(object)).containsKey(id);
    }

    static String text(PSTObject object, int id) {
        return String.valueOf(call(TEXT, object, id));
    }

    static int number(PSTObject object, int id) {
        return (int) call(NUMBER, object, id, 0);
    }

    /** Also one that lies outside of the item, which the library gives only for binary ones. */
    static byte[] bytes(PSTObject object, int id) {
        return String.valueOf(call(TEXT_AS, object, id, NARROW_TEXT, "ISO-8859-1"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static int number(PSTRecipient recipient, int id) {
        return (int) call(OF_RECIPIENT, recipient, id);
    }

    private static Object call(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle method(
            Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .findVirtual(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another java-libpst", e);
        }
    }

    private static VarHandle items() {
        try {
            return MethodHandles.privateLookupIn(PSTObject.class, MethodHandles.lookup())
                    .findVarHandle(PSTObject.class, "items", HashMap.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another java-libpst", e);
        }
    }
}
