"""Gives records to Thunderbird, as a user's local calendar and address book, and asks for them back."""
import os
import shutil
import sys
from pathlib import Path

from marionette import Marionette

GIVEN, MADE = Path(sys.argv[1]), Path(sys.argv[2])
thunderbird = Marionette(
    shutil.which("thunderbird") or sys.exit("run 'apt-get install thunderbird' as root"),
    Path(os.environ["HOME"], "thunderbird"),
    Path(__file__).with_suffix(".js").read_text(),
)
thunderbird.run("await makePlaces();")
for given in sorted(GIVEN.iterdir()):
    through = "throughBook" if given.suffix == ".vcf" else "throughCalendar"
    try:
        made = thunderbird.run("return await %s(arguments[0]);" % through, given.read_bytes().decode())
        (MADE / given.name).write_bytes(made.encode())
    except RuntimeError as refused:
        (MADE / (given.name + ".refused")).write_text(str(refused).splitlines()[0].split(" through")[0].strip())
