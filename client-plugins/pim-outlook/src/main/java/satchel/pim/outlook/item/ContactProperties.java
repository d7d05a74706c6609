package satchel.pim.outlook.item;

import static satchel.pim.outlook.item.Property.named;
import static satchel.pim.outlook.item.Property.tag;

/** Properties of contacts and distribution lists [MS-OXOCNTC section 2.2]. */
public final class ContactProperties {
    public static final Property PREFIX = tag(0x3A45);
    public static final Property GIVEN_NAME = tag(0x3A06);
    public static final Property MIDDLE_NAME = tag(0x3A44);
    public static final Property SURNAME = tag(0x3A11);
    public static final Property GENERATION = tag(0x3A05);
    public static final Property NICKNAME = tag(0x3A4F);
    public static final Property FILE_AS = named(PropertySet.ADDRESS, 0x8005);
    public static final Property PHONETIC_GIVEN_NAME = named(PropertySet.ADDRESS, 0x802C);
    public static final Property PHONETIC_SURNAME = named(PropertySet.ADDRESS, 0x802D);
    public static final Property COMPANY = tag(0x3A16);
    public static final Property DEPARTMENT = tag(0x3A18);
    public static final Property OFFICE = tag(0x3A19);
    public static final Property JOB_TITLE = tag(0x3A17);
    public static final Property PROFESSION = tag(0x3A46);
    public static final Property MANAGER = tag(0x3A4E);
    public static final Property ASSISTANT = tag(0x3A30);
    public static final Property SPOUSE = tag(0x3A48);
    public static final Property CHILDREN = tag(0x3A58);
    public static final Property HOBBIES = tag(0x3A43);
    public static final Property GENDER = tag(0x3A4D);
    public static final Property BIRTHDAY = tag(0x3A42);
    public static final Property BIRTHDAY_LOCAL = named(PropertySet.ADDRESS, 0x80DE);
    public static final Property ANNIVERSARY = tag(0x3A41);
    public static final Property ANNIVERSARY_LOCAL = named(PropertySet.ADDRESS, 0x80DF);
    public static final Property IM_ADDRESS = named(PropertySet.ADDRESS, 0x8062);
    public static final Property WEB_PAGE = named(PropertySet.ADDRESS, 0x802B);
    public static final Property BUSINESS_PAGE = tag(0x3A51);
    public static final Property PERSONAL_PAGE = tag(0x3A50);
    public static final Property FREE_BUSY_URL = named(PropertySet.ADDRESS, 0x80D8);
    public static final Property MAILING_ADDRESS = named(PropertySet.ADDRESS, 0x8022);
    public static final Property MEMBERS = named(PropertySet.ADDRESS, 0x8055);
    public static final Property ONE_OFF_MEMBERS = named(PropertySet.ADDRESS, 0x8054);
    public static final Property LIST_NAME = named(PropertySet.ADDRESS, 0x8053);

    private ContactProperties() {}
}
