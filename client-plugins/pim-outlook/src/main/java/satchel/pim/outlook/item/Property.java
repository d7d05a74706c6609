package satchel.pim.outlook.item;

/**
 * The name of a property.
 *
 * @param number a tag's identifier, or the long ID within the set
 */
public record Property(PropertySet set, int number) {
    public static Property tag(int number) {
        return new Property(PropertySet.TAGGED, number);
    }

    public static Property named(PropertySet set, int number) {
        return new Property(set, number);
    }
}
