"""A style sheet keeps every rule that a page or a script may use, and loses the others."""

import pytest

from reseaux.publish.page_usage import Usage
from reseaux.publish.style_rules import drop_unused, read_rules

PAGE = """<html class="no-js"><body><nav id="menu" class="haut large"><a href="../" aria-current="page">A</a></nav>
<template><b class="modele">x</b></template><img alt="a > b" class="image"><p data-theme="x">
<i title='say "hi" to' class='simple'></i><i class=nue id=seule></i><script>node.className = "en-ligne"</script>"""
SCRIPT = """node.className = "bulle ouverte"; node.dataset.deuxMots = 1; node.setAttribute("aria-busy", "true");
document.createElement("dialog");
node.className = `scene-${name} grand`; node.ariaDisabled = "true"; node.tabIndex = 0;"""
KEPT = [
    "p{a:b}",
    ".haut.large>a[href]:hover{a:b}",
    "#menu a::before{a:b}",
    "[aria-current]{a:b}",
    ".modele,.image{a:b}",
    ":root:not(.absent) *{a:b}",
    ":is(.absent,a):focus-visible{a:b}",
    ":where(nav,.absent) a{a:b}",
    "body:has(.absent) a{a:b}",  # what it has may come later
    "dialog.bulle::backdrop{a:b}",
    ".bulle.haut[data-deux-mots]{a:b}",
    "p.ouverte[aria-busy]{a:b}",
    "details::details-content{a:b}",  # not read by the parser: kept
    "@media (width>1px){p{a:b}}",
    "@supports (a:b){@media print{nav{a:b}}}",
    "p{a:b;&>.x{c:d}}",
    ".scene-ecoule:empty{a:b}",  # a script joins its name from pieces
    '.grand[aria-disabled="true"]{a:b}',  # ariaDisabled
    "[tabindex]{a:b}",  # tabIndex
    ".simple,.nue,#seule{a:b}",  # other quotes
    "dialog[open] tr{a:b}",  # of browsers
    ".en-ligne{a:b}",  # a script in the page
    '@charset "UTF-8";',
]
DROPPED = [
    ".absent{a:b}",
    "p.haut{a:b}",  # no element is both
    "#menu.image{a:b}",
    "table a{a:b}",
    "a[title]{a:b}",
    ":is(.absent,table):hover{a:b}",
    ".modele:where(.absent){a:b}",
    "[data-deux]{a:b}",
    "@media print{.absent{a:b}}",
]


def strip(text: str, page: str = PAGE, script: str = SCRIPT) -> str:
    usage = Usage()
    usage.add_page(page)
    usage.add_script(script)
    return drop_unused(read_rules(text), usage).replace(";}", "}")


@pytest.mark.parametrize("rule", KEPT)
def test_what_may_match_stays(rule):
    assert strip(rule) == rule


@pytest.mark.parametrize("rule", DROPPED)
def test_what_cannot_match_goes(rule):
    assert strip(f"{rule}p{{a:b}}") == "p{a:b}"


def test_a_list_of_selectors_keeps_those_that_may_match():
    assert strip(".absent,p,#menu .absent,:is(.absent,a){a:b}") == "p,:is(.absent,a){a:b}"


def test_a_property_goes_with_the_last_rule_that_reads_it():
    sheet = ":root{--a:1;--b:var(--a);--c:2;--deux-mots:3}p{x:var(--b,0)}.absent{x:var(--c)}"
    assert strip(sheet) == ":root{--a:1;--b:var(--a)}p{x:var(--b,0)}"
    assert "--c" not in strip(":root{--c:var(--d);--d:1}p{x:y}")


def test_a_property_that_a_script_reads_stays():
    assert strip("p{--mesure:1}", script='read("--mesure")') == "p{--mesure:1}"


def test_an_animation_goes_with_the_last_rule_that_runs_it():
    sheet = "@keyframes a{to{x:y}}@keyframes b{to{x:y}}p{animation:a 1s}.absent{animation:b 1s}"
    assert strip(sheet) == "@keyframes a{to{x:y}}p{animation:a 1s}"


def test_what_browsers_cannot_read_goes():
    assert strip("p{a:b;bad;c:d}") == "p{a:b;c:d}"


def test_comments_and_blanks_go_and_what_is_important_stays():
    assert strip("/* x */ p { a : b !important ; c: url(data:x;y) }") == "p{a: b !important;c: url(data:x;y) }"
