package satchel.client.cli;

import satchel.client.installer.Outcome;

/** What became of a plug-in, as a sentence. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Installed(var offer) ->
                    "Plug-in '%s' %s is installed.".formatted(offer.id(), offer.version());
            case Outcome.Updated(var from, var offer) ->
                    "Plug-in '%s' went from %s to %s.".formatted(offer.id(), from, offer.version());
            case Outcome.Renewed(var offer) ->
                    "Plug-in '%s' %s was fetched again and replaced."
                            .formatted(offer.id(), offer.version());
            case Outcome.AlreadyThere(var offer) ->
                    "Plug-in '%s' %s is there already; nothing was fetched."
                            .formatted(offer.id(), offer.version());
            case Outcome.Unchanged(var installed, var refusal) ->
                    "Plug-in '%s' stays at %s: %s"
                            .formatted(installed.id(), installed.version(), refusal.sentence());
        };
    }
}
