"""Every page can be read: small, enlarged, without JavaScript, on paper, in forced colours, without motion."""

import re

import pytest

GUIDANCE = "/agir/groupe-150/"
CHARTS = "/reference/chiffres/"
SAMPLES = ["/", GUIDANCE, "/choisir/", CHARTS, "/404.html"]
NOT_ON_PAPER = [".md-skip", ".entete", ".menu", ".md-search", ".section", ".sommaire", ".voisines", ".bulle"]
# The words whose contrast with what is painted behind them is under `least`; on paper, no ground is painted.
FAINT = """([least, paper]) => {
  const read = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => read(color).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = node => {
    for (; node && !paper; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if ((read(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = node => {
    const {fill, color} = getComputedStyle(node);
    const [low, high] = [light(node.ownerSVGElement ? fill : color), light(ground(node))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  return [...document.querySelectorAll('body *')]
    .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
    .filter(node => !node.closest('script, style, title, desc') && node.checkVisibility({opacityProperty: true}))
    .filter(node => contrast(node) < least)
    .map(node => `${node.textContent.trim().slice(0, 60)} (${contrast(node).toFixed(1)})`);
}"""
HIDDEN_TEXT = """() => [...document.querySelectorAll('.corps :is(h2, h3, p, li, dt, dd, th, td, figcaption)')]
  .filter(node => !node.closest('[hidden], nav'))
  .filter(node => !node.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .map(node => node.textContent.trim().slice(0, 60))"""
# Longest transition or animation of any element or of what style adds to it, in seconds.
LONGEST_MOTION = """() => Math.max(...[...document.querySelectorAll('*')]
  .flatMap(node => [null, '::before', '::after'].map(part => getComputedStyle(node, part)))
  .flatMap(style => `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat)))"""


def test_every_page_of_the_site_is_tested(site, pages, addresses):
    assert sorted("/" + str(page.relative_to(site)).removesuffix("index.html") for page in pages) == addresses


# 1280 by 1024 pixels at 400 % are 320 by 256; a small telephone is 320 by 568.
def test_nothing_overflows_at_320_pixels(look, address):
    page = look(address, width=320, height=256)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 320, "height": 568})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_page_reads_whole_without_javascript(look, address):
    page = look(address, width=360, java_script_enabled=False)
    assert page.locator("h1").is_visible()
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


def test_paper_keeps_the_text_and_the_notes_and_drops_what_one_clicks(look, address):
    page = look(address, media={"media": "print"})
    assert page.locator(f":is({', '.join(NOT_ON_PAPER)}):visible").count() == 0
    assert page.locator("h1").is_visible()
    assert page.locator(".footnote li:visible").count() == page.locator(".footnote li").count()
    assert page.evaluate(HIDDEN_TEXT) == []


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
