import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from project_copy import replace_text

from reseaux.documents import keeping
from reseaux.documents.pdf import LibraryError
from reseaux.publish.bill_of_materials import FILE as BILL
from reseaux.publish.documents import Planned, write_documents
from reseaux.publish.offline import ZIP
from reseaux.publish.site import BuildError, check_places, publish_site


def read_last_good(project: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (project / "site").iterdir()}


def test_a_good_project_replaces_the_site_before_it(published):
    assert "Réseaux et réputation" in (published / "site" / "index.html").read_text(encoding="utf-8")
    assert (published / "site" / "agir" / "groupe-150" / "index.html").is_file()
    assert zipfile.is_zipfile(published / "site" / ZIP)
    assert json.loads((published / "site" / BILL).read_text(encoding="utf-8"))["bomFormat"] == "CycloneDX"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # A fault of the sources stops before MkDocs writes anything.
        (
            "docs/otpq/index.md",
            "revu_le: 2026-11-25\n",
            "",
            "docs/otpq/index.md:2: champ « revu_le » absent. Ajoutez par exemple « revu_le: 2026-11-25 ».",
        ),
        (
            "docs/otpq/index.md",
            "revu_le: 2026-11-25",
            "revu_le: 2026-13-45",
            "docs/otpq/index.md:{line}: champ « revu_le » : date « 2026-13-45 » invalide."
            " Écrivez une date AAAA-MM-JJ, par exemple « revu_le: 2026-11-25 ».",
        ),
        (
            "data/affirmations.yml",
            "qui: bourque",
            "qui: bourqe",
            "data/affirmations.yml:{line}: personne « bourqe » inconnue. Vouliez-vous dire « bourque »?",
        ),
        # A fault that only the built pages show stops before they are put in place.
        (
            "docs/nouveautes.md",
            "/// nouveautes\n",
            '<a href="../agir/disparue/">Une page en HTML</a>\n\n/// nouveautes\n',
            "docs/nouveautes.md:{line}: lien vers « ../agir/disparue/ », page ou fichier absent."
            " Corrigez le lien, ou remettez la page ou le fichier.",
        ),
        (
            "docs/nouveautes.md",
            "/// nouveautes\n",
            "Voyez [la règle](agir/groupe-150.md#nulle-part).\n\n/// nouveautes\n",
            None,
        ),
    ],
)
def test_a_fault_leaves_the_last_good_site_in_place(project, file, old, new, message):
    line = replace_text(project / file, old, new)
    with pytest.raises(BuildError) as raised:
        publish_site(project)
    assert read_last_good(project) == {"index.html": "la dernière bonne version"}
    expected = message.format(line=line) if message else "#nulle-part"
    assert expected in str(raised.value)
    if message:
        assert str(raised.value).splitlines() == [expected, "1 problème à corriger."]


def test_a_download_that_cannot_be_made_leaves_the_last_good_site_in_place(project, site, monkeypatch):
    def refuse(html: str) -> bytes:
        raise LibraryError("libpango")

    # The pages hold: they are those of the site already built.
    monkeypatch.setattr("reseaux.publish.site.build_folder", lambda root, folder: shutil.copytree(site, folder))
    monkeypatch.setattr(keeping, "write_pdf", refuse)
    plan = Planned("essai.pdf", "fascicule", ("otpq/",), title="Un titre jamais vu")
    with pytest.raises(BuildError) as raised:
        publish_site(project, make_downloads=lambda root, fresh: write_documents(fresh, root, (plan,)))
    assert read_last_good(project) == {"index.html": "la dernière bonne version"}
    assert str(raised.value).splitlines() == [
        "documents/: bibliothèque Pango absente : aucun PDF ne peut être fait."
        " Installez les paquets libpango-1.0-0, libpangoft2-1.0-0 et libharfbuzz-subset0, puis recommencez.",
        "1 problème à corriger.",
    ]


def test_all_faults_are_told_at_once_without_a_traceback(project):
    replace_text(project / "docs/otpq/index.md", "lien: otpq\n", "")
    replace_text(project / "docs/nouveautes.md", "title:", "titel:")
    (project / "docs/agir/contenu.md").write_bytes("---\ntitle: été\n---\n".encode("latin-1"))
    command = [sys.executable, "-m", "reseaux", "build"]
    done = subprocess.run(command, cwd=project, env={"PYTHONPATH": "src"}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "docs/agir/contenu.md:2: texte mal encodé. Enregistrez le fichier en UTF-8.",
        "docs/nouveautes.md:2: champ « titel » inconnu. Vouliez-vous dire « title »?",
        "docs/nouveautes.md:2: champ « title » absent. Ajoutez par exemple « title: La règle des 150 membres ».",
        "docs/otpq/index.md:2: champ « lien » absent. Ajoutez par exemple « lien: groupe-150 ».",
        "4 problèmes à corriger.",
    ]


def test_an_unknown_command_names_the_known_ones():
    command = [sys.executable, "-m", "reseaux", "publier"]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, env={"PYTHONPATH": "src"}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        1,
        "Commandes : build, new-page, permalinks, screenshot, external-links.\n",
    )


def test_a_site_that_is_a_link_is_told_since_only_the_link_would_be_replaced(tmp_path):
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "ailleurs")
    assert [str(problem) for problem in check_places(tmp_path)] == [
        "site: lien vers un autre dossier, qui ne serait pas mis à jour."
        " Retirez ce lien : copiez le dossier à sa place."
    ]
