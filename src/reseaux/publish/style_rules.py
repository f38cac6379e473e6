"""Drops of a style sheet what no page can use: rules that match nothing, properties and animations nobody names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import tinycss2
from cssselect2 import parser as css

from reseaux.publish.page_usage import Usage

GROUPS = ("media", "supports", "layer", "container")  # at-rules that hold rules
DEFINED = re.compile(r"(?<=[{;])--[\w-]+(?=:)|@[\w-]*keyframes\s+[\w-]+")
NAME = re.compile(r"[\w-]+")


@dataclass
class Rule:
    """A rule as it is written. `opening`: its selectors or its condition; `rules`: those that a group holds.

    `body`: its declarations, when it has some, each with its name; an animation is one, named by its own with « @ ».
    `selectors`: those of `opening`, each as text and as read, None when unreadable.
    """

    opening: str
    body: list[tuple[str, str]] | None = None
    rules: list["Rule"] = field(default_factory=list)
    selectors: list[tuple[str, css.Selector | None]] = field(default_factory=list)

    def write(self) -> str:
        """Return the rule as text."""
        inner = (
            "".join(text for _, text in self.body) if self.body is not None else "".join(map(Rule.write, self.rules))
        )
        return f"{self.opening}{{{inner}}}" if self.opening else inner


def read_rules(text: str) -> list[Rule]:
    """Return the rules of a style sheet."""
    return list(_read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def _read(nodes) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "error":
            continue  # browsers read nothing of it either; ours are told before (assets.py)
        if node.type == "qualified-rule":
            opening = tinycss2.serialize(node.prelude).strip()
            yield Rule(opening, list(_read_body(node.content)), selectors=list(_read_selectors(node.prelude)))
        elif node.type == "at-rule" and node.lower_at_keyword in GROUPS and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield Rule(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}".strip(), rules=list(_read(inner)))
        else:
            name = tinycss2.serialize(node.prelude).strip() if "keyframes" in node.lower_at_keyword else ""
            yield Rule("", [(name and f"@{name}", node.serialize())])


def _read_body(content) -> Iterator[tuple[str, str]]:
    """Yield each declaration with its name; what is nested keeps its text and has no name."""
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type != "error":
            yield getattr(node, "name", ""), f"{node.serialize()}{';' if node.type == 'declaration' else ''}"


def _read_selectors(prelude) -> Iterator[tuple[str, css.Selector | None]]:
    parts = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    for part in parts:
        text = tinycss2.serialize(part).strip()
        try:
            yield text, next(iter(css.parse(text)))
        except (css.SelectorError, StopIteration):
            yield text, None


def drop_unused(rules: list[Rule], usage: Usage) -> str:
    """Return the text of the rules that can match, without the properties and animations that nothing names then."""
    kept, text, before = list(_keep_matching(rules, usage)), "", None
    while text != before:
        before, text = text, "".join(map(Rule.write, kept))
        kept = list(_keep_named(kept, {*NAME.findall(DEFINED.sub("", text)), *(f"--{word}" for word in usage.words)}))
    return text


def _keep_matching(rules: list[Rule], usage: Usage) -> Iterator[Rule]:
    for rule in rules:
        if rule.selectors:
            kept = [text for text, read in rule.selectors if read is None or usage.may_match(read)]
            if kept:
                yield Rule(",".join(kept), rule.body)
        elif rule.rules:
            inner = list(_keep_matching(rule.rules, usage))
            if inner:
                yield Rule(rule.opening, rules=inner)
        else:
            yield rule


def _keep_named(rules: list[Rule], named: set[str]) -> Iterator[Rule]:
    """Yield the rules without the properties and animations that nothing names, nor the rules that are empty then."""
    for rule in rules:
        body = rule.body and [(name, text) for name, text in rule.body if _is_named(name, named)]
        inner = list(_keep_named(rule.rules, named))
        if body or inner:
            yield Rule(rule.opening, body or None, inner)


def _is_named(name: str, named: set[str]) -> bool:
    """Return whether a property of ours, `--name`, or an animation, `@name`, is used; any other property is."""
    return not name.startswith(("--", "@")) or name.removeprefix("@").strip("\"'") in named
