"""How a text becomes words to search for.

docs/assets/search/worker.js cuts and folds what a reader types in the same way: tests/browser/test_search_agreement.py
compares the two over random texts. Both name their letters one by one, so that no version of Unicode parts them.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LIGATURES = str.maketrans(
    {
        "œ": "oe",
        "Œ": "oe",
        "æ": "ae",
        "Æ": "ae",
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "ﬁ": "fi",
        "ﬂ": "fl",
    }
)
SPACES = " \u00a0\u202f"
APOSTROPHES = "'’ʼ‘`´"
SIGNS = "0-9A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f\u00adḀ-ỿﬁﬂ"
NUMBER = rf"(?:[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?(?![{SIGNS}])(?:[{SPACES}]?%)?"
CODE = rf"[A-Za-z]-[0-9]+(?![{SIGNS}])"
TOKEN = re.compile(rf"{NUMBER}|{CODE}|[{SIGNS}]+(?:[{APOSTROPHES}][{SIGNS}]+)*")
PART = re.compile(rf"[{SIGNS}]+")
DIGITS = "0123456789"
UNSEEN = re.compile(r"[^a-z0-9]")

_ELISIONS = "c d j l m n s t qu jusqu lorsqu puisqu quelqu quoiqu"
_STOP_WORDS = """
a b c d e f g h i j k l m n o p q r s t u v w y z
au aux de des du en et la le les ou un une
ce cela celle celles celui ces cet cette ceux ci
dont eux il ils elle elles je tu nous vous on me te se lui leur leurs moi toi soi meme memes
ma mes mon ta tes ton sa ses son nos notre vos votre
qu que quel quelle quelles quels qui quoi quand comment combien pourquoi est etes etait ete etre sommes sont soit
ai as avez avoir avons ont eu
puis peut peux peuvent dois doit faut fait fais faire dit
aie ait avait
dans par pour sur sous avec sans chez vers entre depuis pendant lors lorsque puisque quoique jusque
mais donc or ni car si comme ainsi aussi alors lorsqu puisqu jusqu quoiqu quelqu
ne pas plus tres trop peu tout toute toutes tous bien encore deja ici
"""
_ENDINGS = """
e s x es ee ees i ie is ies it ir er ez ne nes
ant ante antes ants ent ais ait aient ai as a ons ions iez issez issent issant
era erai eras erez erons eront erait eraient ira irez
ere eres ers al ale ales aux el elle elles els if ive ifs ives eux euse euses eur eurs rice rices
"""
ELISIONS = frozenset(_ELISIONS.split())
# Words that carry no subject: they are neither indexed nor searched for.
STOP_WORDS = frozenset(_STOP_WORDS.split())
# What number, gender and tense add to a word: words that differ by these alone are forms of one.
ENDINGS = frozenset(["", *_ENDINGS.split()])


class Word(NamedTuple):
    """A folded word, and where it stands in the text, in signs."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Return a word in small unaccented letters and digits."""
    return UNSEEN.sub("", unicodedata.normalize("NFD", text.translate(LIGATURES)).lower())


def split_words(text: str) -> list[Word]:
    """Return the words of a text, in order, stop words included.

    An elision is left out (« l'ordre » gives « ordre »), another apostrophe joins (« aujourd'hui »), a hyphen parts;
    « 1 000 » gives « 1000 », « 49 % » gives « 49% », « C-18 » gives « c18 ».
    """
    words = []
    for match in TOKEN.finditer(text):
        word, start, end = _read_token(match[0])
        if word:
            place = match.start()
            words.append(Word(word, place + start, place + end))
    return words


@lru_cache(maxsize=100_000)
def _read_token(text: str) -> tuple[str, int, int]:
    """Return the folded word of a token, empty if it has none, and where it starts and ends in the token."""
    if text.isalpha() and "ʼ" not in text:  # for Unicode this apostrophe is a letter
        return fold(text), 0, len(text)
    if text.strip(f"{DIGITS}{SPACES}.,%") == "":
        return re.sub(f"[{SPACES}]", "", text).replace(".", ","), 0, len(text)
    if "-" in text:
        return fold(text), 0, len(text)
    parts = [(fold(part[0]), part) for part in PART.finditer(text)]
    while len(parts) > 1 and parts[0][0] in ELISIONS:
        del parts[0]
    if len(parts) > 1 and parts[-1][0] == "s":  # the possessive of an English title
        del parts[-1]
    return "".join(part for part, _ in parts), parts[0][1].start(), parts[-1][1].end()
