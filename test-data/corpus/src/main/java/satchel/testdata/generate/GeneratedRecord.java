package satchel.testdata.generate;

/** A made-up record. {@code text} is the whole body, ready to be stored. */
public record GeneratedRecord(String uid, String text) {}
