"""What an editor copies: a block of HTML as mail clients want it, the same words as plain text, and the link alone.

MJML makes the tables, and the comments that Outlook reads. The block has one column, so it needs no style sheet, which
an editor's tool or a mail client would drop; each ground and ink is written where it serves, for dark themes.
"""

import hashlib
import re
from html import escape, unescape

import mjml

from reseaux.markdown.typography import set_typography
from reseaux.newsletter.kit_entry import KitEntry
from reseaux.permalinks import SHORT_LINKS
from reseaux.pictures.drawings import DRAWINGS

WIDTH = 600  # pixels
SERIF, SANS = "Georgia, 'Times New Roman', serif", "Arial, Helvetica, sans-serif"
GROUND, INK, SOFT_INK, ACCENT = "#ffffff", "#1b1e20", "#43474a", "#0b4f60"
ALTERNATIVE = f"color:{INK};font-family:{SANS};line-height:24px;"
TEMPLATE = """\
<mjml>
  <mj-body width="{width}px">
    <mj-section background-color="{ground}" padding="0 0 32px">
      <mj-column>
        <mj-image src="{picture}" alt="{alternative}" width="{width}px" padding="0" font-size="16px" />
        <mj-text padding="16px 16px 0" font-family="{serif}" font-size="24px" line-height="30px" color="{ink}">
          <h2 style="color:{ink};font-size:24px;font-weight:bold;line-height:30px;margin:0;">{title}</h2>
        </mj-text>
        <mj-text padding="8px 16px 0" font-family="{sans}" font-size="16px" line-height="24px" color="{ink}">
          {teaser}
        </mj-text>
        <mj-button href="{link}" align="left" padding="16px 16px 0" inner-padding="12px 20px" border-radius="2px"
          background-color="{accent}" color="{ground}" font-family="{sans}" font-size="16px" line-height="24px">
          Lire «\u00a0{title}\u00a0»
        </mj-button>
        <mj-text padding="12px 16px 0" font-family="{sans}" font-size="14px" line-height="20px" color="{soft_ink}">
          {notice}
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
"""
# What MJML wraps around the body of a mail, which the editor's own mail already has.
BODY = re.compile(r'<body[^>]*><div aria-roledescription="email"[^>]*>(?P<block>.*)</div></body>', re.DOTALL)
PAGE = """\
<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="../../assets/favicon.svg">
<title>Bloc d’infolettre\u00a0: {title}</title>
<link rel="stylesheet" href="{sheet}">
</head>
<body>
{block}</body>
</html>
"""
# An element and its style; MJML writes the class, if any, just before.
STYLED = re.compile(r'(?:class="(?P<names>[^"]*)" )?style="(?P<style>[^"]*)"')
OUTLOOK = re.compile(r"<!--.*?-->", re.DOTALL)


def write_html_block(entry: KitEntry) -> str:
    """Return the block of HTML of a page, to paste in a mail."""
    words = {"title": entry.title, "teaser": entry.teaser, "notice": entry.notice}
    words |= {"link": entry.link, "picture": entry.picture}
    # The picture shows both; where pictures are blocked, its text is read in its place.
    words["alternative"] = f"{entry.theme.nom}. {DRAWINGS[entry.theme.dessin].alternative}."
    look = {"width": str(WIDTH), "ground": GROUND, "ink": INK, "soft_ink": SOFT_INK, "accent": ACCENT}
    look |= {"serif": SERIF, "sans": SANS}
    texts = {name: escape(set_typography(text)) for name, text in words.items()}
    written = mjml.mjml2html(TEMPLATE.format(**texts | look))
    # The template is indented for its readers; a mail is not.
    block = re.sub(r"\s*\n\s*", "", BODY.search(written)["block"])
    # MJML knows nothing of the letters that stand for a picture when it is blocked.
    block = block.replace('style="border:0;display:block;', f'style="{ALTERNATIVE}border:0;display:block;')
    return f'<div lang="fr-CA">{block}</div>\n'


def write_text_block(entry: KitEntry) -> str:
    """Return the same words as plain text, the address on a line of its own so that mail clients make it a link."""
    return f"{entry.title}\n{entry.teaser}\n{entry.notice}\n{entry.link}\n"


def write_block_files(entry: KitEntry) -> dict[str, str]:
    """Return by name a page that shows the block alone, and its style sheet, which blocks of one template share.

    The picture comes from the same host, public or not.
    """
    here = f"../../{SHORT_LINKS}/{entry.name}/image.png"
    style, block = gather_styles(write_html_block(entry).replace(entry.picture, here))
    style = f"body{{margin:0}}{style}\n"
    sheet = f"bloc.{hashlib.sha256(style.encode()).hexdigest()[:12]}.css"
    return {f"{entry.name}.html": PAGE.format(title=escape(entry.title), sheet=sheet, block=block), sheet: style}


def gather_styles(block: str) -> tuple[str, str]:
    """Return a style sheet and a block that looks the same by its classes, one for each distinct style.

    A mail needs its styles on its elements; the policy of the site refuses them there. What Outlook alone reads is left
    out.
    """
    classes: dict[str, str] = {}

    def name(found: re.Match) -> str:
        own = classes.setdefault(unescape(found["style"]), f"s{len(classes)}")
        return f'class="{" ".join(filter(None, (found["names"], own)))}"'

    block = STYLED.sub(name, OUTLOOK.sub("", block))
    return "".join(f".{own}{{{style}}}" for style, own in classes.items()), block
