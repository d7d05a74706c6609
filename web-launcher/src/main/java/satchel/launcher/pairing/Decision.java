package satchel.launcher.pairing;

/** The user's word on a device that asks. */
public enum Decision {
    CONFIRM,
    REFUSE
}
