"""Every page can be read: small, enlarged, without JavaScript, on paper, in forced colours, without motion."""

import re

import pytest

from browser.legibility import FAINT, HIDDEN_TEXT

GUIDANCE = "/agir/groupe-150/"
CHARTS = "/reference/chiffres/"
SAMPLES = ["/", GUIDANCE, "/choisir/", CHARTS, "/404.html"]
# Longest transition or animation of any element or of what style adds to it, in seconds.
LONGEST_MOTION = """() => Math.max(...[...document.querySelectorAll('*')]
  .flatMap(node => [null, '::before', '::after'].map(part => getComputedStyle(node, part)))
  .flatMap(style => `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat)))"""


def test_every_page_of_the_site_is_tested(site, pages, addresses):
    found = ["/" + str(page.relative_to(site)).removesuffix("index.html") for page in pages]
    assert sorted(address for address in found if not address.startswith("/l/")) == addresses


def test_a_page_reads_whole_without_javascript(look, address):
    page = look(address, width=360, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    page.evaluate("document.querySelectorAll('.corps details').forEach(fold => fold.open = true)")  # as a reader can
    assert page.evaluate(HIDDEN_TEXT) == []
    cited = page.locator(".footnote-ref").evaluate_all("links => links.map(link => link.hash)")
    assert page.locator(".footnote ol > li:visible").count() == len(set(cited))
    page.locator(".menu summary").click()
    assert page.locator(".menu nav a:visible").count() >= 8


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 25, 28)")])
def test_the_theme_follows_the_system(look, javascript, scheme, ground):
    page = look(GUIDANCE, media={"color_scheme": scheme}, java_script_enabled=javascript)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_charts_stand_out_in_both_themes(look, scheme):
    page = look(CHARTS, media={"color_scheme": scheme})
    assert page.locator(".graphique text").count() > 0
    assert page.evaluate(FAINT, [7, False]) == []


def test_paper_shows_the_addresses_of_sources(look):
    page = look(GUIDANCE, media={"media": "print"})
    told = "links => links.map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content])"
    addresses = page.locator(".footnote .lien-externe").evaluate_all(told)
    assert len(addresses) > 10
    assert [shown for href, shown in addresses if shown != f'" ({href})"'] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_printed_dark_on_white(look, scheme):
    page = look(CHARTS, media={"media": "print", "color_scheme": scheme})
    assert page.evaluate(FAINT, [7, True]) == []


@pytest.mark.parametrize("theme", ["clair", "sombre"])
def test_paper_is_printed_dark_on_white_whatever_the_theme(visit, theme):
    page = visit(CHARTS, theme=theme)
    page.emulate_media(media="print")
    assert page.evaluate(FAINT, [7, True]) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_prints_to_pdf(look, sample):
    pdf = look(sample).pdf(format="Letter")
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) >= 1


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_text_stands_out_in_forced_colours(look, scheme, sample):
    page = look(sample, media={"color_scheme": scheme, "forced_colors": "active"})
    assert page.evaluate(FAINT, [7, False]) == []


@pytest.mark.parametrize(("scheme", "theme"), [("light", "sombre"), ("dark", "clair")])
def test_forced_colours_outweigh_a_chosen_theme(visit, scheme, theme):
    page = visit(CHARTS, color_scheme=scheme, theme=theme, forced_colors="active")
    assert page.evaluate(FAINT, [7, False]) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_moves_for_those_who_ask_so(look, sample):
    page = look(sample, media={"reduced_motion": "no-preference"})
    assert page.evaluate(LONGEST_MOTION) > 0.01  # Material moves things: there is something to stop
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(LONGEST_MOTION) <= 0.01
