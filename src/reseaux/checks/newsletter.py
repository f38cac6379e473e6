"""What a newsletter prints must be read by every mail client, arrive, and keep arriving."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser

from reseaux.checks.built_page import BuiltSite
from reseaux.facts import Facts
from reseaux.newsletter.records import fits_path
from reseaux.page import Page
from reseaux.permalinks import SHORT_LINKS
from reseaux.pictures.drawings import DRAWINGS
from reseaux.problem import Problem, suggest

LARGEST = 40 * 1024  # bytes
TAGS = {"a", "br", "div", "em", "h2", "img", "p", "span", "strong", "table", "tbody", "td", "tr"}
# What a block may say in « style », and nothing else: plain letters, boxes and tables.
_PROPERTIES = (
    "background background-color border border-collapse border-radius border-spacing color cursor direction display "
    "font-family font-size font-weight height line-height margin max-width mso-padding-alt outline padding text-align "
    "text-decoration text-transform vertical-align width word-break"
)
PROPERTIES = frozenset(_PROPERTIES.split())
DISPLAYS = {"block", "inline-block"}
DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]+)")


def check_issues(facts: Facts, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each printed link that is no short name, unknown drawing, path without a page, and double."""
    pages, source = list(pages), facts.sources_read["infolettre.yml"]
    names = [name for page in pages for name in (page.front.lien, *page.front.anciens_liens)]
    for number, issue in enumerate(facts.newsletter.parutions):
        for place, name in enumerate(issue.liens):
            if name not in names:
                remedy = suggest(name, names) or "Reprenez le champ « lien » d'une page."
                line = source.line(("parutions", number, "liens", place))
                yield Problem(source.path, line, f"lien court « {name} » inconnu", remedy)
    for number, theme in enumerate(facts.newsletter.themes):
        if theme.dessin not in DRAWINGS:
            remedy = suggest(theme.dessin, DRAWINGS) or f"Choisissez parmi : {', '.join(DRAWINGS)}."
            line = source.line(("themes", number, "dessin"))
            yield Problem(source.path, line, f"dessin « {theme.dessin} » inconnu", remedy)
        for place, path in enumerate(theme.pages):
            if not any(fits_path(page.source, path) for page in pages):
                line = source.line(("themes", number, "pages", place))
                remedy = "Écrivez un chemin depuis docs/; un dossier finit par « / »."
                yield Problem(source.path, line, f"« {path} » : aucune page à cet endroit", remedy)
    paths = [path for theme in facts.newsletter.themes for path in theme.pages]
    for page in pages:
        if not any(fits_path(page.source, path) for path in paths):
            remedy = f"Ajoutez son chemin à un thème de {source.path}, ou « ./ » à l'un d'eux."
            yield Problem(page.path, 0, "page sans thème d'infolettre", remedy)
    yield from _check_names(facts)


def _check_names(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for each path that two themes claim, and for each identifier given twice."""
    source, themes = facts.sources_read["infolettre.yml"], facts.newsletter.themes
    for path, count in Counter(path for theme in themes for path in theme.pages).items():
        if count > 1:
            yield Problem(source.path, 0, f"« {path} » donné à {count} thèmes", "Gardez-le dans un seul.")
    for name, count in Counter(theme.id for theme in themes).items():
        if count > 1:
            yield Problem(source.path, 0, f"thème « {name} » présent {count} fois", "Donnez à chacun son « id ».")


def check_blocks(site: BuiltSite) -> Iterator[Problem]:
    """Yield every problem of the blocks that the pages of a built site offer to copy."""
    address = site.find_address()
    short = {path.removesuffix("index.html") for path in site.pages if path.startswith(f"{SHORT_LINKS}/")}
    pictures = {path for path in site.files if path.startswith(f"{SHORT_LINKS}/") and path.endswith("/image.png")}
    permanent = {address + path for path in short | pictures}
    for page in site.pages.values():
        for block in page.tree.css("textarea[data-forme=html]"):
            yield from check_block(page.source, block.text(), permanent)


def check_block(path: str, html: str, permanent: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each thing in a block of HTML that a mail client drops, or that would not arrive for good.

    `path` names the block in messages; `permanent`: the whole addresses that a block may hold.
    """
    remedy = "Corrigez src/reseaux/newsletter/blocks.py."
    size = len(html.encode())
    if size > LARGEST:
        yield Problem(path, 0, f"bloc trop lourd : {size} octets, au plus {LARGEST}", "Raccourcissez l'accroche.")
    for node in LexborHTMLParser(f"<body>{html}").body.css("*"):
        if node.tag == "body":
            continue
        if node.tag not in TAGS:
            yield Problem(path, 0, f"balise « {node.tag} » que nous n'admettons pas dans un bloc", remedy)
        for name, value in _iterate_declarations(node.attributes.get("style") or ""):
            if name not in PROPERTIES or (name == "display" and value not in DISPLAYS) or "url(" in value:
                yield Problem(path, 0, f"style « {name}:{value} » que nous n'admettons pas dans un bloc", remedy)
        for name in ("href", "src"):
            target = node.attributes.get(name)
            if target is not None and target not in permanent:
                yield Problem(path, 0, f"« {target} » n'est pas une adresse permanente du site", remedy)
        for name in node.attributes:
            if name.startswith("on"):
                yield Problem(path, 0, f"script « {name} » que nous n'admettons pas dans un bloc", remedy)
        if node.tag == "img" and not (node.attributes.get("alt") or "").strip():
            yield Problem(path, 0, "image sans texte de remplacement", remedy)


def _iterate_declarations(style: str) -> Iterator[tuple[str, str]]:
    return ((name.lower(), value.strip().lower()) for name, value in DECLARATION.findall(style))
