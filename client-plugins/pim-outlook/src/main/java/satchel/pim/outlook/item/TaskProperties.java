package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;

/** Properties of tasks [MS-OXOTASK section 2.2] and of journal entries [MS-OXOJRNL]. */
public final class TaskProperties {
    public static final Property STATUS = named(PropertySet.TASK, 0x8101);
    public static final Property PERCENT_COMPLETE = named(PropertySet.TASK, 0x8102);
    public static final Property START = named(PropertySet.TASK, 0x8104);
    public static final Property DUE = named(PropertySet.TASK, 0x8105);
    public static final Property COMPLETED = named(PropertySet.TASK, 0x810F);
    public static final Property RECURRENCE = named(PropertySet.TASK, 0x8116);
    public static final Property RECURRING = named(PropertySet.TASK, 0x8126);
    public static final Property JOURNAL_START = named(PropertySet.LOG, 0x8706);

    private TaskProperties() {}
}
