package satchel.sync.core.plan;

import java.util.List;

/** Every record of both sides, each in one pair, or skipped. */
record Pairs(List<Pair> pairs, List<Action.Skip> skipped) {}
