package satchel.testdata.corpus;

/** What became of a record that was given to a program and asked back. */
public sealed interface Answer {
    /** The record's, ending in ".ics" or ".vcf". */
    String name();

    /** The program gave back this, with line ends of its own or ours. */
    record Written(String name, String body) implements Answer {}

    /** It gave back what it got, byte for byte. */
    record Kept(String name) implements Answer {}

    /** It did not take it. */
    record Refused(String name, String why) implements Answer {}
}
