package satchel.sync.runtime.run;

/**
 * The user's answer to the guard: this very plan may run.
 *
 * @param planHash as the refusal named it
 */
public record Consent(String planHash) {}
