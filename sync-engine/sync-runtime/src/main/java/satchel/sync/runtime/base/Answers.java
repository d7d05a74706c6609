package satchel.sync.runtime.base;

/**
 * What a side's answers to writes were found to be worth.
 *
 * @param seen writes that were read back to find out
 */
public record Answers(AnswerTrait trait, int seen) {}
