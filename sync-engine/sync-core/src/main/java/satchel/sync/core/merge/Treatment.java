package satchel.sync.core.merge;

/** How the versions of a property are brought together where both sides have changed it. */
enum Treatment {
    /** Says something about the text and its writer, nothing about the record: ours stays. */
    OURS_STAYS,
    NEWEST,
    OLDEST,
    GREATEST,
    /** A list of values, in one line or several: each value comes and goes by itself. */
    VALUES,
    /** A list of names whose order says something: each comes and goes by itself. */
    ORDER,
    /** Any number of lines with one value each: each comes and goes by itself. */
    SET,
    /** Calendar users, told apart by their addresses; each parameter is a field of its own. */
    PEOPLE,
    /** Any number of lines, each by itself. */
    MANY,
    /** One line; where some version has more, as MANY. So is every property not known here. */
    ONE
}
