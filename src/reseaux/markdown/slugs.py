"""Readable anchors: « Le cœur et l'œuvre » gives `le-coeur-et-l-oeuvre`."""

import re
import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})


def slugify(text: str, separator: str = "-") -> str:
    """Return a lower-case ASCII anchor; every run of other signs, apostrophes included, becomes one separator."""
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", separator, letters.lower()).strip(separator)
