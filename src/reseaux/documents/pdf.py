"""Makes a tagged PDF (PDF/UA-1) of the HTML of a document, with our letters and no others, and asks no server."""

import contextlib
import io
import warnings
from pathlib import Path

from reseaux.collector import pause_collector
from reseaux.documents.boxes import show_ticks
from reseaux.documents.tagging import describe_links, label_links, merge_links, read_spaces
from reseaux.pictures.lettering import FAMILY, find_font

STYLE = Path(__file__).with_name("paper.css")
# The styles of the family, as CSS asks for them: weight, slant, file.
FACES = (
    (400, "normal", "Regular"),
    (400, "italic", "It"),
    (600, "normal", "Semibold"),
    (700, "normal", "Bold"),
    (700, "italic", "BoldIt"),
)
PACKAGES = "libpango-1.0-0, libpangoft2-1.0-0 et libharfbuzz-subset0"


class LibraryError(Exception):
    """Raised when a library of the system that sets the pages is absent."""


def write_pdf(html: str) -> bytes:
    """Return the PDF of a whole HTML document, which holds its images.

    The same HTML gives the same bytes: the dates are those that the HTML tells. Raises LibraryError.
    """
    weasyprint, configuration, fetcher = load_weasyprint()
    fonts, fetch = configuration(), fetcher(allowed_protocols=("file", "data"))
    faces = f"{_write_faces()}{STYLE.read_text(encoding='utf-8')}"
    style = weasyprint.CSS(string=faces, font_config=fonts, url_fetcher=fetch)
    document = weasyprint.HTML(string=html, url_fetcher=fetch)
    labels = label_links(html)

    def finish(_, pdf) -> None:
        merge_links(pdf)
        describe_links(pdf, labels)
        read_spaces(pdf)
        show_ticks(pdf)

    options = {"pdf_variant": "pdf/ua-1", "pdf_forms": True, "finisher": finish}
    with pause_collector():
        return document.write_pdf(stylesheets=[style], font_config=fonts, **options)


def load_weasyprint() -> tuple:
    """Return WeasyPrint and the two classes that it does not offer by itself; a command without documents needs none.

    It prints or warns at length when a library is absent: an editor reads one line of ours instead.
    """
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
            import weasyprint
            from weasyprint.text.ffi import harfbuzz_subset
            from weasyprint.text.fonts import FontConfiguration
            from weasyprint.urls import URLFetcher
    except OSError as error:
        raise LibraryError(str(error)) from error
    if harfbuzz_subset is None:
        raise LibraryError("libharfbuzz-subset")
    return weasyprint, FontConfiguration, URLFetcher


def _write_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-style: {slant};'
        f" src: url({find_font(file).as_uri()}); }}\n"
        for weight, slant, file in FACES
    )


if __name__ == "__main__":  # make pango: are the libraries there?
    load_weasyprint()
