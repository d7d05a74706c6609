package satchel.benchmark.load;

import satchel.benchmark.dav.Check;
import satchel.benchmark.http.Request;

/** What to ask and what must come back. */
public record Exchange(Request request, Check check) {}
