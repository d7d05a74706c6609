package satchel.content.line;

/**
 * An unfolded line.
 *
 * @param number of its first physical line, counted from 1
 */
record LogicalLine(int number, String text) {}
