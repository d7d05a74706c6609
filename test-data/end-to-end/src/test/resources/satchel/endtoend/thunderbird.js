// What the checks do inside Thunderbird, with its own modules; begins every script of thunderbird.py.
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
const { CalTodo } = ChromeUtils.importESModule("resource:///modules/CalTodo.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { VCardUtils } = ChromeUtils.importESModule("resource:///modules/VCardUtils.sys.mjs");
const { CardDAVUtils } = ChromeUtils.importESModule("resource:///modules/CardDAVUtils.sys.mjs");
const { CardDAVDirectory } = ChromeUtils.importESModule(
    "resource:///modules/CardDAVDirectory.sys.mjs");

/** Adds what the new-calendar dialog finds at an address; name, kinds and colour of each. */
async function addDetectedCalendars(user, password, address) {
    const found = await cal.provider.detection.detect(user, password, address, true, [], {});
    const all = [...found.values()].flat();
    for (const calendar of all) {
        calendar.setProperty("cache.enabled", true);
        cal.manager.registerCalendar(calendar);
    }
    return all.map(one => [one.name, one.type, one.getProperty("color"), one.uri.filePath]);
}

/** Adds what the address-book dialog finds at an address. */
async function addDetectedBooks(user, password, address) {
    const found = await CardDAVUtils.detectAddressBooks(user, password, address, false, true);
    for (const one of found) {
        const directory = one.create();
        await until(() => directory.getStringValue("carddav.token", "") != "");
    }
    return found.map(one => [one.name, one.url.pathname]);
}

/** Waits for what Thunderbird does by itself. */
async function until(holds) {
    while (!holds()) {
        await new Promise(resolve => Services.tm.dispatchToMainThread(resolve));
    }
}

function calendarNamed(name) {
    return cal.manager.getCalendars().find(one => one.name == name);
}

/** Everything of a calendar after it has looked at the server. */
async function refreshed(name) {
    const calendar = calendarNamed(name);
    await new Promise(resolve => {
        const nothing = () => {};
        const observer = {
            QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
            onStartBatch: nothing, onEndBatch: nothing, onAddItem: nothing, onModifyItem: nothing,
            onDeleteItem: nothing, onError: nothing, onPropertyChanged: nothing,
            onPropertyDeleting: nothing,
            onLoad() { calendar.removeObserver(observer); resolve(); },
        };
        calendar.addObserver(observer);
        calendar.refresh();
    });
    const all = Ci.calICalendar.ITEM_FILTER_ALL_ITEMS;
    return await calendar.getItemsAsArray(all, 0, null, null);
}

async function titles(name) {
    return (await refreshed(name)).map(one => one.title).sort();
}

/** Changes a copy of one record and hands it back. */
async function edit(name, id, changing) {
    const calendar = calendarNamed(name);
    const old = await calendar.getItem(id);
    const edited = old.clone();
    await changing(edited);
    return await calendar.modifyItem(edited, old);
}

function book(name) {
    return MailServices.ab.directories.find(one => one.dirName == name);
}

function dav(name) {
    return CardDAVDirectory.forFile(book(name).fileName);
}

function cards(name) {
    return book(name).childCards.map(one => one.displayName).sort();
}
