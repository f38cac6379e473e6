"""Our scripts and style sheets are shortened in the built site, and do what their sources do."""

from pathlib import Path

import pytest

from reseaux.problem import format_report
from reseaux.publish.assets import shorten_assets

SCRIPT = """// A remark.
"use strict";
(() => {
  const somewhatLongName = document.title;
  self.kept = `${somewhatLongName} «\u00a0é\u00a0»`;
})();
"""


@pytest.fixture
def folders(tmp_path) -> tuple[Path, Path]:
    """The sources and the built site: a script and a style sheet of ours, and a script of the theme's."""
    docs, site = tmp_path / "docs", tmp_path / "site"
    for folder in (docs, site):
        (folder / "assets/search").mkdir(parents=True)
        (folder / "assets/search/a.js").write_text(SCRIPT, encoding="utf-8")
        (folder / "assets/style.css").write_text("a {\n  color: red; /* why */\n}\n", encoding="utf-8")
    (site / "assets/theme.js").write_text("let  a  =  1;", encoding="utf-8")
    return docs, site


def test_what_only_a_programmer_reads_is_left_out(folders):
    docs, site = folders
    assert shorten_assets(docs, site) == []
    script = (site / "assets/search/a.js").read_text(encoding="utf-8")
    assert "somewhatLongName" not in script
    assert "remark" not in script
    assert "«\u00a0é\u00a0»" in script
    assert (site / "assets/style.css").read_text(encoding="utf-8") == "a{color:red}"


def test_the_sources_and_the_files_of_others_stay(folders):
    docs, site = folders
    shorten_assets(docs, site)
    assert (docs / "assets/search/a.js").read_text(encoding="utf-8") == SCRIPT
    assert (site / "assets/theme.js").read_text(encoding="utf-8") == "let  a  =  1;"


def test_what_browsers_pass_over_in_a_style_sheet_is_told(folders):
    docs, site = folders
    (docs / "assets/style.css").write_text("a { color: red; }\n\np { color: red; bad; }\n", encoding="utf-8")
    assert format_report(shorten_assets(docs, site)).splitlines() == [
        "docs/assets/style.css:3: passage qu'aucun navigateur ne lit."
        " Corrigez-le : il y manque un signe, comme « : », « ; » ou « } ».",
        "1 problème à corriger.",
    ]


def test_faults_are_gathered_each_at_its_line(folders):
    docs, site = folders
    (docs / "assets/search/a.js").write_text("let a = 1;\nlet b = ;\n", encoding="utf-8")
    (docs / "assets/search/b.js").write_bytes("// r\xe9seau".encode("latin-1"))
    report = format_report(shorten_assets(docs, site))
    assert report.splitlines() == [
        "docs/assets/search/a.js:2: faute dans le code (unexpected ; in expression). "
        "Corrigez ce qui vient juste avant.",
        "docs/assets/search/b.js: fichier dans un autre encodage. Enregistrez-le en UTF-8.",
        "2 problèmes à corriger.",
    ]
    assert (site / "assets/style.css").read_text(encoding="utf-8") == "a{color:red}"


def test_every_script_and_style_sheet_of_the_site_is_shorter(root, site):
    sources = [path for path in (root / "docs/assets").rglob("*") if path.suffix in (".js", ".css")]
    longer = [
        path.name
        for path in sources
        if (site / path.relative_to(root / "docs")).stat().st_size >= 0.9 * path.stat().st_size
    ]
    assert len(sources) > 20
    assert longer == []
