"""The names that follow the bar of `/// liens-courts | groupe-150, reputation`."""

import re

NAME = "liens-courts"
OPENING = re.compile(rf"^ {{0,3}}/{{3,}} +{NAME}(?: *\| *(?P<names>.*?))? *$")


def split_names(text: str) -> list[str]:
    """Return the short names of a list, in order."""
    return [name for part in text.split(",") if (name := part.strip())]
