package satchel.pim.evolution;

/** Whether an address book refuses a stale write itself; REV is a counter there, and no time. */
enum Guards {
    ON,
    OFF
}
