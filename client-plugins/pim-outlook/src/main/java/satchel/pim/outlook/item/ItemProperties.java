package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;
import static satchel.pim.outlook.item.Property.tag;

/** Properties that items of every kind can have. */
public final class ItemProperties {
    public static final Property MESSAGE_CLASS = tag(0x001A);
    public static final Property SUBJECT = tag(0x0037);
    public static final Property IMPORTANCE = tag(0x0017);
    public static final Property SENSITIVITY = tag(0x0036);
    public static final Property BODY = tag(0x1000);
    public static final Property HTML = tag(0x1013);
    public static final Property DISPLAY_NAME = tag(0x3001);
    public static final Property CREATED = tag(0x3007);
    public static final Property MODIFIED = tag(0x3008);
    public static final Property REMINDER_MINUTES = named(PropertySet.COMMON, 0x8501);
    public static final Property REMINDER_TIME = named(PropertySet.COMMON, 0x8502);
    public static final Property REMINDER_SET = named(PropertySet.COMMON, 0x8503);
    public static final Property PRIVATE = named(PropertySet.COMMON, 0x8506);
    public static final Property COMMON_START = named(PropertySet.COMMON, 0x8516);
    public static final Property COMMON_END = named(PropertySet.COMMON, 0x8517);

    private ItemProperties() {}
}
