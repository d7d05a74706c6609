package satchel.pim.outlook.item;

/**
 * Somebody whom an item is for.
 *
 * @param address of e-mail; empty where only a name of Exchange's own is known
 * @param type 1 required, 2 optional, 3 a room or thing
 * @param isOrganizer whose meeting it is
 * @param answer as in PidTagRecipientTrackStatus: 2 tentative, 3 accepted, 4 declined
 */
public record Recipient(String name, String address, int type, boolean isOrganizer, int answer) {}
