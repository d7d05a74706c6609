package satchel.client.api;

/** What may be done to a database while its program runs. */
public enum WhileRunning {
    READ_AND_WRITE,
    READ_ONLY,
    NOTHING
}
