package satchel.sync.runtime.run;

/** The user's answer to the guard: this very plan may run. */
public sealed interface Consent {
    /** As a refusal or a preview named it. */
    String planHash();

    /** Whatever the guard does not object to may run without it. */
    record ToWhatTheGuardAsks(String planHash) implements Consent {}

    /** Nothing else may run: a saved plan, if both sides still are as they were. */
    record ToThisPlanOnly(String planHash) implements Consent {}
}
