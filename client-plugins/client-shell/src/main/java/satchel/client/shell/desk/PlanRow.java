package satchel.client.shell.desk;

/** One line of the preview. */
public record PlanRow(String record, String what, String where, String why) {}
