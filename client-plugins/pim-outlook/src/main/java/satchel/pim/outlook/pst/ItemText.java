package satchel.pim.outlook.pst;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.text.AppointmentText;
import satchel.pim.outlook.text.ContactText;
import satchel.pim.outlook.text.DistributionListText;
import satchel.pim.outlook.text.GlobalObjectId;
import satchel.pim.outlook.text.NoteText;
import satchel.pim.outlook.text.TaskText;

/**
 * The items of one folder as records' texts.
 *
 * @param nodes of the folder's items
 */
record ItemText(Names names, String storeId, FolderClass folderClass, Set<Integer> nodes) {
    /** A contact that came over Outlook's connector for Hotmail. */
    private static final String HOTMAIL = "ipm.abchperson";

    /**
     * @throws MalformedItemException if it is damaged, or of a kind that does not belong here
     */
    String of(int node) throws MalformedItemException {
        try {
            // What is not read with the item is read when it is asked for.
            return Careful.<String, MalformedItemException>read(
                    () -> text(PstItem.of(names, node), node));
        } catch (Careful.DamageException e) {
            throw new MalformedItemException("it is damaged in Outlook's file");
        }
    }

    private String text(Item item, int node) throws MalformedItemException {
        String kind = item.text(ItemProperties.MESSAGE_CLASS);
        return switch (folderClass) {
            case CALENDAR -> {
                require(kind, "ipm.appointment");
                yield AppointmentText.of(item, GlobalObjectId.uid(item).orElse(uid(node)));
            }
            case TASKS -> {
                require(kind, "ipm.task");
                yield TaskText.of(item, uid(node));
            }
            case NOTES -> {
                require(kind, "ipm.stickynote");
                yield NoteText.of(item, uid(node));
            }
            case JOURNAL -> {
                require(kind, "ipm.activity");
                yield NoteText.of(item, uid(node));
            }
            case CONTACTS -> {
                if (is(kind, "ipm.distlist")) {
                    yield DistributionListText.of(item, uid(node), this::card);
                }
                if (!is(kind, HOTMAIL)) {
                    require(kind, "ipm.contact");
                }
                yield ContactText.of(item, uid(node));
            }
        };
    }

    /** Items have no UID of their own; this one is the same each time, and for nothing else. */
    private String uid(int node) {
        byte[] name = (storeId + "/" + node).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private Optional<String> card(int node) {
        if (nodes.contains(node)) {
            return Optional.of("urn:uuid:" + uid(node));
        }
        try {
            return Careful.read(() -> DistributionListText.mailto(PstItem.of(names, node)));
        } catch (Careful.DamageException notThereAnyMore) {
            return Optional.empty();
        }
    }

    private static void require(String kind, String wanted) throws MalformedItemException {
        if (!is(kind, wanted)) {
            throw new MalformedItemException(
                    "it is an item of the class '" + kind + "', which does not belong here");
        }
    }

    /** Forms of one's own have a class below the usual one. */
    private static boolean is(String kind, String wanted) {
        String lower = kind.toLowerCase(Locale.ROOT);
        return lower.equals(wanted) || lower.startsWith(wanted + ".");
    }
}
