"""Finds the questions that a page answers: a section where every subheading asks one."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Notes and their numbers, links of headings to themselves and what waits for a script are no part of an answer.
LEFT_OUT = ".footnote, sup[id^=fnref], .headerlink, [data-search-exclude], [hidden], script, style, template"
BREAKING_SPACES = re.compile(r"[ \t\r\n\f]+")
FEWEST = 2


def find_questions(html: str) -> list[tuple[str, str]]:
    """Return each question and its answer, as plain text, in the order of a page.

    A section counts when it has two h3 or more, all questions, each followed by its answer.
    """
    tree = LexborHTMLParser(html)
    while node := tree.css_first(LEFT_OUT):  # one by one: what stands inside another is gone with it
        node.decompose()
    return [pair for heading in tree.css("h2") for pair in _read_section(heading)]


def _read_section(heading: LexborNode) -> list[tuple[str, str]]:
    questions: list[tuple[str, list[str]]] = []
    for node in _iterate_section(heading):
        if node.css_first("h3") and node.tag != "h3":
            return []  # inside a block, nothing tells where its answer ends
        if node.tag == "h3":
            questions.append((_read(node), []))
        elif questions:
            questions[-1][1].append(_read(node))
    pairs = [(question, " ".join(filter(None, answer))) for question, answer in questions]
    holds = len(pairs) >= FEWEST and all(question.endswith("?") and answer for question, answer in pairs)
    return pairs if holds else []


def _iterate_section(heading: LexborNode) -> Iterator[LexborNode]:
    """Yield what follows a heading on its own level, up to the next one."""
    node = heading.next
    while node is not None and node.tag != "h2":
        yield node
        node = node.next


def _read(node: LexborNode) -> str:
    """Return a text on one line, its no-break spaces kept."""
    return BREAKING_SPACES.sub(" ", node.text(deep=True)).strip(" ")
