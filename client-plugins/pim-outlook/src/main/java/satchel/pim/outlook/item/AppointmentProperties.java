package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;
import static satchel.pim.outlook.item.Property.tag;

/** Properties of appointments and meetings [MS-OXOCAL section 2.2]. */
public final class AppointmentProperties {
    public static final Property SEQUENCE = named(PropertySet.APPOINTMENT, 0x8201);
    public static final Property BUSY_STATUS = named(PropertySet.APPOINTMENT, 0x8205);
    public static final Property LOCATION = named(PropertySet.APPOINTMENT, 0x8208);
    public static final Property START = named(PropertySet.APPOINTMENT, 0x820D);
    public static final Property END = named(PropertySet.APPOINTMENT, 0x820E);
    public static final Property ALL_DAY = named(PropertySet.APPOINTMENT, 0x8215);
    public static final Property RECURRENCE = named(PropertySet.APPOINTMENT, 0x8216);
    public static final Property STATE_FLAGS = named(PropertySet.APPOINTMENT, 0x8217);
    public static final Property RECURRING = named(PropertySet.APPOINTMENT, 0x8223);
    public static final Property REPLACE_TIME = named(PropertySet.APPOINTMENT, 0x8228);
    public static final Property ZONE_STRUCT = named(PropertySet.APPOINTMENT, 0x8233);
    public static final Property ZONE_DESCRIPTION = named(PropertySet.APPOINTMENT, 0x8234);
    public static final Property ZONE_OF_START = named(PropertySet.APPOINTMENT, 0x825E);
    public static final Property ZONE_OF_END = named(PropertySet.APPOINTMENT, 0x825F);
    public static final Property ZONE_OF_RECURRENCE = named(PropertySet.APPOINTMENT, 0x8260);
    public static final Property GLOBAL_ID = named(PropertySet.MEETING, 0x0003);
    public static final Property CLEAN_GLOBAL_ID = named(PropertySet.MEETING, 0x0023);
    public static final Property ORGANIZER_NAME = tag(0x0042);
    public static final Property ORGANIZER_ADDRESS_TYPE = tag(0x0064);
    public static final Property ORGANIZER_ADDRESS = tag(0x0065);
    public static final Property ORGANIZER_SMTP_ADDRESS = tag(0x5D02);

    private AppointmentProperties() {}
}
