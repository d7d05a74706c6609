package satchel.client.shell.desk;

/** What a merge does about a record deleted in the program. */
public enum DeletionChoice {
    KEEP,
    PROPAGATE
}
