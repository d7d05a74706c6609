package satchel.content.line;

/**
 * A line, and the text it was written as: with its folds, its line end and the blank lines after
 * it. The texts of all lines, one after the other, are the text that was read.
 *
 * @param number of its first physical line, counted from 1
 */
public record WrittenLine(int number, ContentLine line, String text) {}
