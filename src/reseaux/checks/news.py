"""News go out by feed and e-mail as they are typed: what Markdown would change or a note would explain is refused."""

import re
from collections.abc import Iterator

from reseaux.facts import Facts
from reseaux.problem import Problem

# Signs with a meaning in Markdown inside a paragraph; « _ » only at the edge of a word, as there.
MARKDOWN = re.compile(r"[*`\[\]\\]|(?<!\w)_|_(?!\w)|<(?=[a-zA-Z/!])|&(?=#?\w+;)")
KEY = "nouveautes"


def check_news(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each title or text of the news that is more than plain text."""
    source = facts.sources_read[f"{KEY}.yml"]
    for index, item in enumerate(facts.news):
        for name, text in (("titre", item.titre), ("texte", item.texte)):
            if sign := MARKDOWN.search(text):
                fault = f"champ « {name} » : signe « {sign[0]} », qui sert à la mise en forme"
                remedy = "Écrivez du texte simple : les fils et les courriels ne montrent ni mise en forme ni note."
                yield Problem(source.path, source.line((KEY, index, name)), fault, remedy)
