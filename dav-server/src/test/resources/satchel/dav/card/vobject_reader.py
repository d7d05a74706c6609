"""Reads vCards of version 3.0 and says what they hold, one card a line."""
import sys

import vobject

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
for card in vobject.readComponents(sys.stdin.read()):
    card.validate()
    said = [card.version.value, card.fn.value]
    for name in ("email", "tel"):
        said += sorted(line.value for line in card.contents.get(name, []))
    print("|".join(text.replace("\n", " ") for text in said))
