package satchel.pim.outlook.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.pim.outlook.item.AddressProperties;
import satchel.pim.outlook.item.ContactProperties;
import satchel.pim.outlook.item.EmailProperties;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.PhoneProperty;
import satchel.pim.outlook.item.Property;

/** The columns of an export of contacts, by the names they have in English. */
final class ContactColumns {
    /** Those that are one property's text. */
    static final Map<String, Property> TEXTS = texts();

    /** Those that are read together with others, or say nothing of their own. */
    static final Set<String> OTHERS =
            Set.of(
                    "birthday",
                    "anniversary",
                    "categories",
                    "children",
                    "gender",
                    "priority",
                    "private",
                    "sensitivity",
                    "notes",
                    "e-mail type",
                    "e-mail 2 type",
                    "e-mail 3 type",
                    "e-mail display name",
                    "e-mail 2 display name",
                    "e-mail 3 display name");

    private ContactColumns() {}

    private static Map<String, Property> texts() {
        Map<String, Property> texts = new HashMap<>();
        texts.put("title", ContactProperties.PREFIX);
        texts.put("first name", ContactProperties.GIVEN_NAME);
        texts.put("middle name", ContactProperties.MIDDLE_NAME);
        texts.put("last name", ContactProperties.SURNAME);
        texts.put("suffix", ContactProperties.GENERATION);
        texts.put("nickname", ContactProperties.NICKNAME);
        texts.put("display name", ItemProperties.DISPLAY_NAME);
        texts.put("given yomi", ContactProperties.PHONETIC_GIVEN_NAME);
        texts.put("surname yomi", ContactProperties.PHONETIC_SURNAME);
        texts.put("company", ContactProperties.COMPANY);
        texts.put("department", ContactProperties.DEPARTMENT);
        texts.put("office location", ContactProperties.OFFICE);
        texts.put("job title", ContactProperties.JOB_TITLE);
        texts.put("profession", ContactProperties.PROFESSION);
        texts.put("manager's name", ContactProperties.MANAGER);
        texts.put("assistant's name", ContactProperties.ASSISTANT);
        texts.put("spouse", ContactProperties.SPOUSE);
        texts.put("hobby", ContactProperties.HOBBIES);
        texts.put("imaddress", ContactProperties.IM_ADDRESS);
        texts.put("web page", ContactProperties.WEB_PAGE);
        texts.put("personal web page", ContactProperties.PERSONAL_PAGE);
        texts.put("internet free busy", ContactProperties.FREE_BUSY_URL);
        texts.put("e-mail address", EmailProperties.FIRST.address());
        texts.put("e-mail 2 address", EmailProperties.SECOND.address());
        texts.put("e-mail 3 address", EmailProperties.THIRD.address());
        phones(texts);
        address(texts, "business", AddressProperties.WORK);
        address(texts, "home", AddressProperties.HOME);
        address(texts, "other", AddressProperties.OTHER);
        return Map.copyOf(texts);
    }

    private static void phones(Map<String, Property> texts) {
        texts.put("primary phone", PhoneProperty.PRIMARY.property());
        texts.put("business phone", PhoneProperty.BUSINESS.property());
        texts.put("business phone 2", PhoneProperty.BUSINESS_2.property());
        texts.put("company main phone", PhoneProperty.COMPANY_MAIN.property());
        texts.put("home phone", PhoneProperty.HOME.property());
        texts.put("home phone 2", PhoneProperty.HOME_2.property());
        texts.put("mobile phone", PhoneProperty.MOBILE.property());
        texts.put("car phone", PhoneProperty.CAR.property());
        texts.put("radio phone", PhoneProperty.RADIO.property());
        texts.put("pager", PhoneProperty.PAGER.property());
        texts.put("other phone", PhoneProperty.OTHER.property());
        texts.put("callback", PhoneProperty.CALLBACK.property());
        texts.put("assistant's phone", PhoneProperty.ASSISTANT.property());
        texts.put("business fax", PhoneProperty.BUSINESS_FAX.property());
        texts.put("home fax", PhoneProperty.HOME_FAX.property());
        texts.put("other fax", PhoneProperty.OTHER_FAX.property());
        texts.put("isdn", PhoneProperty.ISDN.property());
        texts.put("telex", PhoneProperty.TELEX.property());
        texts.put("tty/tdd phone", PhoneProperty.TEXT_TELEPHONE.property());
    }

    /** A street has up to three columns: see {@link CsvContact}. */
    private static void address(
            Map<String, Property> texts, String name, AddressProperties properties) {
        List.of("", " 2", " 3")
                .forEach(number -> texts.put(name + " street" + number, properties.street()));
        texts.put(name + " city", properties.city());
        texts.put(name + " state", properties.state());
        texts.put(name + " postal code", properties.postalCode());
        texts.put(name + " country/region", properties.country());
        texts.put(name + " country", properties.country());
        texts.put(name + " address po box", properties.postBox());
    }
}
