package satchel.pim.outlook.item;

/** What is attached to an item. */
public sealed interface Attachment {
    /** More would burden every sync. */
    int LARGEST_FILE = 256 * 1024;

    /**
     * @param bytes empty for a file that is larger than {@link #LARGEST_FILE}
     */
    record File(String name, byte[] bytes) implements Attachment {}

    /** Such as an occurrence of a series that was changed. */
    record Embedded(Item item) implements Attachment {}
}
