"""Speaks Marionette with a Mozilla program: starts it without a display, runs scripts in it, ends it."""
import atexit
import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

PREFERENCES = """
user_pref("marionette.port", %d);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("remote.prefs.recommended", false);
user_pref("network.proxy.type", 0);
"""
SCRIPT = """
const done = arguments[arguments.length - 1];
%s
(async () => { %s })().then(
    result => done(JSON.stringify({ result })),
    error => done(JSON.stringify({ error: String(error) + " " + (error?.stack ?? "") })));
"""


def unused_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Marionette:
    def __init__(self, program, profile, functions):
        """functions: JavaScript that every script begins with."""
        self.functions = functions
        self.number = 0
        self.heard = b""
        port = unused_port()
        profile.mkdir(parents=True)
        (profile / "user.js").write_text(PREFERENCES % port)
        options = ["--headless", "--no-remote", "--profile", str(profile)]
        options += ["--marionette", "--remote-allow-system-access"]
        log = (profile.parent / "program.log").open("w")
        self.process = subprocess.Popen([program] + options, stdout=log, stderr=log)
        atexit.register(self.stop)
        self.connect(port)
        self.command("WebDriver:NewSession", {"capabilities": {}})
        self.command("Marionette:SetContext", {"value": "chrome"})

    def connect(self, port):
        end = time.time() + 60
        while time.time() < end and self.process.poll() is None:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), 2)
                self.socket.settimeout(60)
                self.receive()
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("FAILED: the program does not listen to Marionette")

    def receive(self):
        while b":" not in self.heard:
            self.read()
        length, _, self.heard = self.heard.partition(b":")
        while len(self.heard) < int(length):
            self.read()
        message, self.heard = self.heard[: int(length)], self.heard[int(length) :]
        return json.loads(message)

    def read(self):
        some = self.socket.recv(65536)
        if not some:
            raise OSError("Marionette closed the connection")
        self.heard += some

    def command(self, name, parameters):
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError("%s: %s" % (name, error))
        return result

    def run(self, script, *arguments):
        """The result of a script that may wait; what it throws is thrown here."""
        parameters = {
            "script": SCRIPT % (self.functions, script),
            "args": list(arguments),
            "scriptTimeout": 45000,
            "newSandbox": True,
        }
        answer = json.loads(self.command("WebDriver:ExecuteAsyncScript", parameters)["value"])
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("result")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
