// How a record gets into Thunderbird's local storage and out of it again, with its own modules.
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalIcsParser } = ChromeUtils.importESModule("resource:///modules/CalIcsParser.sys.mjs");
const { CalIcsSerializer } = ChromeUtils.importESModule(
    "resource:///modules/CalIcsSerializer.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { VCardUtils } = ChromeUtils.importESModule("resource:///modules/VCardUtils.sys.mjs");

/** A local calendar of its own: the one of a fresh profile is turned off. */
async function makePlaces() {
    const address = Services.io.newURI("moz-storage-calendar://");
    const calendar = cal.manager.createCalendar("storage", address);
    calendar.name = "Rewrites";
    cal.manager.registerCalendar(calendar);
}

function place() {
    return cal.manager.getCalendars().find(one => one.name == "Rewrites");
}

async function throughCalendar(text) {
    const parser = new CalIcsParser();
    parser.parseString(text);
    const items = parser.getItems();
    if (items.length != 1) {
        throw new Error(`Thunderbird finds ${items.length} items in it`);
    }
    await place().addItem(items[0]);
    const kept = await place().getItem(items[0].id);
    const serializer = new CalIcsSerializer();
    serializer.addItems([kept]);
    return serializer.serializeToString();
}

async function throughBook(text) {
    const book = MailServices.ab.directories[0];
    const added = book.addCard(VCardUtils.vCardToAbCard(text));
    return book.childCards.find(one => one.UID == added.UID).getProperty("_vCard", "");
}
