"""The blocks that a writer can type, by name: what builds each, and which words may follow its bar."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from reseaux.facts import Facts, find_citations
from reseaux.markdown.tree import walk_texts
from reseaux.markdown.views.attestation import build_attestation
from reseaux.markdown.views.bibliography import build_bibliography
from reseaux.markdown.views.chart import build_chart
from reseaux.markdown.views.checklist import build_checklist
from reseaux.markdown.views.claims import build_claims
from reseaux.markdown.views.comparison import build_comparison
from reseaux.markdown.views.context import Context
from reseaux.markdown.views.course_outline import build_outline
from reseaux.markdown.views.course_test import build_test
from reseaux.markdown.views.downloads import build_downloads
from reseaux.markdown.views.feeds import build_feeds
from reseaux.markdown.views.glossary import build_glossary
from reseaux.markdown.views.group_diagnosis import PARTS, build_group_diagnosis
from reseaux.markdown.views.network import build_network
from reseaux.markdown.views.news import build_news
from reseaux.markdown.views.newsletter_calendar import PARTS as CALENDAR_PARTS
from reseaux.markdown.views.newsletter_calendar import build_newsletter_calendar
from reseaux.markdown.views.newsletter_kit import build_newsletter_kit
from reseaux.markdown.views.panels import build_panels
from reseaux.markdown.views.platform_choice import build_platform_choice
from reseaux.markdown.views.reach_estimate import build_reach_estimate
from reseaux.markdown.views.self_assessment import build_assessment
from reseaux.markdown.views.software import build_software

BLOCK_OPENING = re.compile(r"^ {0,3}///+ +(?P<name>[\w-]+)(?: *\| *(?P<argument>.*?))? *$")


@dataclass(frozen=True)
class View:
    """`words`: the arguments allowed, none when the block takes no argument. `optional`: it may also stand alone.

    `restates`: the facts, by their name in Facts, that the view shows one and all; standing there is not being cited.
    """

    build: Callable[[Element, Facts, Context, str | None], None]
    words: Callable[[Facts], Iterable[str]] = lambda facts: ()
    optional: bool = True
    restates: str = ""

    def accepts(self, word: str | None, facts: Facts) -> bool:
        """Tell whether the block can be built with this word after its bar, or with none."""
        return word in self.words(facts) or (self.optional and word is None)


VIEWS = {
    "affirmations": View(
        lambda parent, facts, context, word: build_claims(parent, facts, context.citing), restates="claims"
    ),
    "bibliographie": View(
        lambda parent, facts, context, word: build_bibliography(parent, facts, context.citing), restates="sources"
    ),
    "glossaire": View(lambda parent, facts, context, word: build_glossary(parent, facts)),
    "comparaison": View(lambda parent, facts, context, word: build_comparison(parent, facts)),
    "liste": View(
        lambda parent, facts, context, word: build_checklist(parent, facts, word),
        words=lambda facts: facts.checklists,
        optional=False,
    ),
    "graphique": View(
        lambda parent, facts, context, word: build_chart(parent, facts, word),
        words=lambda facts: facts.series,
        optional=False,
    ),
    "panneaux": View(
        lambda parent, facts, context, word: build_panels(parent, facts, word),
        words=lambda facts: facts.panels,
        optional=False,
    ),
    "reseau": View(
        lambda parent, facts, context, word: build_network(parent, facts, word),
        words=lambda facts: facts.networks,
        optional=False,
    ),
    "choix-plateformes": View(lambda parent, facts, context, word: build_platform_choice(parent, facts)),
    "estimateur-portee": View(lambda parent, facts, context, word: build_reach_estimate(parent, facts)),
    "diagnostic-groupe": View(
        lambda parent, facts, context, word: build_group_diagnosis(parent, facts, word), words=lambda facts: PARTS
    ),
    "trousse": View(lambda parent, facts, context, word: build_newsletter_kit(parent, facts, context.entries)),
    "calendrier": View(
        lambda parent, facts, context, word: build_newsletter_calendar(parent, facts, context.entries, word),
        words=lambda facts: CALENDAR_PARTS,
    ),
    "cours": View(lambda parent, facts, context, word: build_outline(parent, facts, context.outline)),
    "auto-evaluation": View(lambda parent, facts, context, word: build_assessment(parent, facts)),
    "test": View(lambda parent, facts, context, word: build_test(parent, facts)),
    "attestation": View(lambda parent, facts, context, word: build_attestation(parent, facts, context)),
    "telechargements": View(lambda parent, facts, context, word: build_downloads(parent, facts)),
    "logiciels": View(lambda parent, facts, context, word: build_software(parent, facts, context.packages)),
    "fils": View(lambda parent, facts, context, word: build_feeds(parent, context.site_url)),
    "nouveautes": View(
        lambda parent, facts, context, word: build_news(parent, facts, int(word) if word else None),
        words=lambda facts: [str(count) for count in range(1, len(facts.news) + 1)],
    ),
}


def iterate_block_texts(line: str, facts: Facts) -> Iterator[str]:
    """Yield the texts of the block that a line of Markdown opens, if it opens one of ours rightly."""
    if view := _find_view(line):
        word = BLOCK_OPENING.match(line)["argument"] or None
        if view.accepts(word, facts):
            block = Element("div")
            view.build(block, facts, Context(), word)
            yield from walk_texts(block)


def iterate_block_citations(line: str, facts: Facts) -> Iterator[str]:
    """Yield what that block cites: a view that restates every claim cites their sources, but no claim."""
    view = _find_view(line)
    restated = getattr(facts, view.restates) if view and view.restates else {}
    for text in iterate_block_texts(line, facts):
        yield from (identifier for identifier in find_citations(text) if identifier not in restated)


def _find_view(line: str) -> View | None:
    opening = BLOCK_OPENING.match(line)
    return VIEWS.get(opening["name"]) if opening else None
