"""Built pages written by hand, for the checks of built sites."""

from reseaux.checks.built_page import BuiltPage

HTML = '<!doctype html><html lang="fr-CA"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


def make_html(body: str = "<h1>Un titre</h1>", title: str = "Un titre", head: str = "") -> str:
    return HTML.format(title=title, head=head, body=body)


def make_page(body: str, **parts: str) -> BuiltPage:
    return BuiltPage("agir/essai/index.html", "docs/agir/essai.md", make_html(body, **parts))
