"""Reads what pages and their scripts hold of elements, classes and attributes, to tell which style rules can match.

Cautious, so that no rule is lost: where elements stand to one another is not looked at, and a word of a script may be a
class, a tag or an attribute that it sets on any element.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cssselect2 import parser as css

OPENING_TAG = re.compile(r"""<([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s="'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*json)[^>]*>([^<].*?)</script", re.IGNORECASE | re.DOTALL)
WORD = re.compile(r"[A-Za-z][\w-]*")
CHOICES = (css.MatchesAnySelector, css.SpecificityAdjustmentSelector)  # :is() and :where()
IMPLIED = ("html", "head", "body", "tbody", "tr", "colgroup")  # browsers make them where the page does not write them
BY_BROWSER = ("open",)  # attributes that browsers set: a fold that is unfolded, a dialog that is shown


@dataclass
class Usage:
    """What the pages hold. `elements`: by element, its tag and what a selector may ask of it: `.class`, `#id`, `[name`.

    `words`: those of the scripts; one that ends in a hyphen is the beginning of names that a script puts together.
    """

    elements: set[frozenset[str]] = field(default_factory=lambda: {frozenset([tag]) for tag in IMPLIED})
    words: set[str] = field(default_factory=set)
    squeezed: set[str] = field(default_factory=lambda: {*BY_BROWSER})
    openings: set[str] = field(default_factory=set)
    _tags: set[str] = field(default_factory=set)

    def add_page(self, html: str) -> None:
        """Add the elements of a page, those of its templates included, and the words of its own scripts."""
        for script in INLINE_SCRIPT.findall(html):
            self.add_script(script)
        for opening in OPENING_TAG.finditer(html):
            if opening[0] not in self._tags:
                self._tags.add(opening[0])
                self.elements.add(frozenset([opening[1].lower(), *list_names(opening[2])]))

    def add_script(self, text: str) -> None:
        """Add the words of a script."""
        words = WORD.findall(text)
        self.words.update(words)
        self.squeezed.update(map(_squeeze, words))
        self.openings.update(word for word in words if word.endswith("-"))

    def may_match(self, selector: css.Selector) -> bool:
        """Return whether an element of the pages, as they are or as a script may make them, can match a selector."""
        return self._may_match(selector.parsed_tree)

    def _may_match(self, tree) -> bool:
        if isinstance(tree, css.CombinedSelector):
            return self._may_match(tree.left) and self._may_match(tree.right)
        names = {name for simple in tree.simple_selectors for name in _list_asked(simple)}
        lists = [simple.selector_list for simple in tree.simple_selectors if isinstance(simple, CHOICES)]
        asked = {name for name in names if not self._may_be_set(name)}
        return any(asked <= element for element in self.elements) and all(
            any(self.may_match(choice) for choice in choices) for choices in lists
        )

    def _may_be_set(self, name: str) -> bool:
        """Return whether a script may give this tag, class, identifier or attribute to any element."""
        word = name.lstrip(".#[")
        if name[0] != "[" and any(word.startswith(opening) for opening in self.openings):
            return True
        # data-two-words is dataset.twoWords, aria-disabled is ariaDisabled, tabindex is tabIndex.
        return not self.squeezed.isdisjoint({_squeeze(word), _squeeze(word.removeprefix("data-"))})


def _squeeze(word: str) -> str:
    """Return a name as it reads whether a page or a script writes it."""
    return word.replace("-", "").lower()


def list_names(attributes: str) -> Iterable[str]:
    """Yield what a selector may ask of an element that has these attributes, whatever their quotes."""
    for name, *values in ATTRIBUTE.findall(attributes):
        yield f"[{name.lower()}"
        if name.lower() == "class":
            yield from (f".{word}" for word in "".join(values).split())
        elif name.lower() == "id":
            yield f"#{''.join(values)}"


def _list_asked(simple) -> Iterable[str]:
    """Yield what a simple selector asks of its element, in the form of `Usage.elements`."""
    if isinstance(simple, css.LocalNameSelector):
        yield simple.lower_local_name
    elif isinstance(simple, css.ClassSelector):
        yield f".{simple.class_name}"
    elif isinstance(simple, css.IDSelector):
        yield f"#{simple.ident}"
    elif isinstance(simple, css.AttributeSelector):
        yield f"[{simple.lower_name}"
