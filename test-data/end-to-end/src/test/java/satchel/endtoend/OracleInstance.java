package satchel.endtoend;

/**
 * A line of expand.c: an instance, or a task that says nothing of its start.
 *
 * @param id RECURRENCE-ID; "-" for a task without a start
 * @param start of such a task, when it is due
 * @param end of such a task, when it was completed
 * @param endName the property that says the end; of such a task, when it was created
 */
record OracleInstance(
        String uid, String kind, String id, String start, String end, String endName) {
    static OracleInstance of(String line) {
        String[] parts = line.split("\t");
        return new OracleInstance(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /** What is the same in the server's expansion of it. */
    String shown() {
        return id.equals("-")
                ? uid + " -"
                : uid + " " + id + " " + start + " " + (endName.equals("DURATION") ? endName : end);
    }
}
