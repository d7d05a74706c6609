package satchel.client.cli;

import java.net.URI;
import java.time.Duration;
import satchel.client.pairing.PairingPrompt;

/** A pairing's questions, as lines; the answers are given in the browser. */
record PairingLines(Terminal terminal) implements PairingPrompt {
    @Override
    public void compare(URI server, String device, String code, Duration validity) {
        terminal.say("Pairing '" + device + "' with " + server);
        terminal.say("Code: " + code);
        terminal.say(
                "Confirm in the browser that it shows the same code, within "
                        + validity.toSeconds()
                        + " seconds.");
    }

    @Override
    public void open(URI page) {
        terminal.say("Open this page in a browser and sign in there: " + page);
    }

    @Override
    public void keptAsGiven(URI server) {
        terminal.say(
                server
                        + " gives this machine no password of its own; the one you gave is kept in"
                        + " a file that only you can read.");
    }
}
