package satchel.pim.outlook.item;

/** The sets of named properties [MS-OXPROPS section 1.3.2] that are used here. */
public enum PropertySet {
    /** No set: the number is the property's tag in every file. */
    TAGGED,
    COMMON,
    ADDRESS,
    APPOINTMENT,
    MEETING,
    LOG,
    TASK
}
