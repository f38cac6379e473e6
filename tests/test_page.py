"""Source pages as they come from editors' hands and machines."""

import pytest
from written_page import FIELDS, make_page, tell, write_page

from reseaux.page import BLANK, Page, read_page, read_pages, read_text

NO_FRONT_MATTER = (
    "docs/essai.md:1: en-tête absent ou jamais fermé. Commencez la page par « --- », les champs, puis « --- »."
)


def read_bytes(root, data: bytes):
    path = write_page(root)
    path.write_bytes(data)
    page, problems = read_page(path, root)
    assert (page is None) == bool(problems)
    return page, tell(problems)


def test_a_good_page_is_typed_and_knows_where_its_body_starts(tmp_path):
    page = make_page(tmp_path, "Bonjour.\n", "agir/essai.md")
    assert (page.path, page.source, page.url) == ("docs/agir/essai.md", "agir/essai.md", "agir/essai/")
    assert (page.body, page.body_line) == ("Bonjour.\n", 9)
    assert (page.front.title, page.front.revu_le.isoformat()) == ("Un essai", "2026-11-25")
    assert (page.front.publics, page.front.anciennes_adresses) == (["membres"], [])
    assert page.lines[("infolettre",)] == 7


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    ],
    ids=["BOM", "CRLF", "BOM and CRLF"],
)
def test_what_windows_adds_to_a_page_changes_nothing(tmp_path, change):
    page = make_page(tmp_path, "Première.\n\nTroisième.\n")
    assert read_bytes(tmp_path, change((tmp_path / page.path).read_bytes())) == (page, [])


def test_lines_of_dashes_in_the_body_belong_to_the_body(tmp_path):
    assert make_page(tmp_path, "A\n\n---\n\nB\n").body == "A\n\n---\n\nB\n"


def test_comments_and_folded_texts_count_as_lines(tmp_path):
    page = make_page(tmp_path, "A\n", title="Un essai\n# une remarque", infolettre=">-\n  Une accroche.\n  Sa suite.")
    assert page.front.infolettre == "Une accroche. Sa suite."
    assert (page.body_line, list(page.prose())[0]) == (12, (12, "A"))


@pytest.mark.parametrize(
    "text",
    [
        # No front matter at all, or not on the first line.
        "",
        "Bonjour.\n",
        "\n---\ntitle: Un essai\n---\n",
        " ---\ntitle: Un essai\n---\n",
        # Opened and never closed.
        "---\ntitle: Un essai\n",
        "---\ntitle: Un essai\n\nBonjour.\n",
        "---\ntitle: Un essai\n--\nBonjour.\n",
    ],
)
def test_a_front_matter_missing_or_never_closed_is_reported(tmp_path, text):
    assert read_bytes(tmp_path, text.encode()) == (None, [NO_FRONT_MATTER])


@pytest.mark.parametrize("front", ["- title: Un essai", "Un essai", "2026"])
def test_a_front_matter_without_field_is_reported(tmp_path, front):
    words = "docs/essai.md:2: en-tête sans champ. Écrivez un champ par ligne : « title: … »."
    assert read_bytes(tmp_path, f"---\n{front}\n---\n".encode()) == (None, [words])


def test_an_empty_front_matter_lacks_every_field(tmp_path):
    words = read_bytes(tmp_path, b"---\n\n---\nBonjour.\n")[1]
    assert [text.partition("« ")[2].partition(" »")[0] for text in words] == list(FIELDS)
    assert words[0].endswith(": champ « title » absent. Ajoutez par exemple « title: La règle des 150 membres ».")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        # Broken YAML stands on the line of the page, not of the front matter.
        (
            "title",
            "Un essai : le premier",
            "2: deux-points suivi d'une espace dans une valeur. Entourez la valeur de guillemets droits;"
            " ou ajoutez les deux-points qui manquent à la ligne d'avant.",
        ),
        ("lien", "essai\nlien: autre", "5: champ « lien » écrit deux fois. Gardez-en un seul."),
        (
            "publics",
            "[*tous]",
            "6: texte YAML illisible. Chaque ligne a la forme « champ: valeur »; vérifiez retraits et guillemets.",
        ),
        # Each field says what it wants.
        ("title", "", "2: champ « title » : texte attendu. Écrivez par exemple « title: La règle des 150 membres »."),
        (
            "title",
            "x" * 61,
            "2: champ « title » trop long (61 signes, au plus 60)."
            " Écrivez par exemple « title: La règle des 150 membres ».",
        ),
        (
            "description",
            "Trop courte.",
            "3: champ « description » trop court (12 signes, au moins 50)."
            " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. ».",
        ),
        (
            "description",
            "x" * 161,
            "3: champ « description » trop long (161 signes, au plus 160)."
            " Écrivez par exemple « description: Ce que la page donne, en 50 à 160 signes. ».",
        ),
        (
            "lien",
            "Été",
            "4: champ « lien » : valeur « Été » mal formée. Écrivez un nom court, en minuscules sans accent,"
            " chiffres et traits d'union, par exemple « lien: groupe-150 ».",
        ),
        (
            "revu_le",
            "2026-13-45",
            "5: champ « revu_le » : date « 2026-13-45 » invalide."
            " Écrivez une date AAAA-MM-JJ, par exemple « revu_le: 2026-11-25 ».",
        ),
        (
            "revu_le",
            "hier",
            "5: champ « revu_le » : date « hier » invalide."
            " Écrivez une date AAAA-MM-JJ, par exemple « revu_le: 2026-11-25 ».",
        ),
        ("publics", "membres", "6: champ « publics » : liste attendue. Écrivez par exemple « publics: [membres] »."),
        ("publics", "[]", "6: champ « publics » : liste vide. Écrivez par exemple « publics: [membres] »."),
        ("publics", "[membre]", "6: champ « publics » : valeur « membre » non permise. Vouliez-vous dire « membres »?"),
        (
            "publics",
            "[tous]",
            "6: champ « publics » : valeur « tous » non permise. Choisissez parmi : membres, formateurs, redaction.",
        ),
        (
            "infolettre",
            "x" * 281,
            "7: champ « infolettre » trop long (281 signes, au plus 280)."
            " Écrivez par exemple « infolettre: Une accroche d'au plus 280 signes. ».",
        ),
        (
            "anciennes_adresses",
            "[ancien]",
            "8: champ « anciennes_adresses » : valeur « ancien » mal formée. Écrivez des adresses qui finissent"
            " par « / », par exemple « anciennes_adresses: [/ancien-nom/] ».",
        ),
        # A field that nobody knows.
        ("titel", "Un essai", "8: champ « titel » inconnu. Vouliez-vous dire « title »?"),
        (
            "zzz",
            "1",
            "8: champ « zzz » inconnu. Champs permis : title, description, lien, revu_le, publics, infolettre,"
            " anciennes_adresses, anciens_liens, anciennes_ancres, retrait.",
        ),
    ],
)
def test_a_faulty_field_is_told_with_its_line(tmp_path, field, value, words):
    page, problems = read_page(write_page(tmp_path, **{field: value}), tmp_path)
    assert (page, tell(problems)) == (None, [f"docs/essai.md:{words}"])


@pytest.mark.parametrize("addresses", ["[]", "[/ancien-nom/]", "[/a/b/, /c-2/]"])
def test_former_addresses_end_with_a_slash(tmp_path, addresses):
    page = make_page(tmp_path, anciennes_adresses=addresses)
    assert page.front.anciennes_adresses == [word for word in addresses.strip("[]").split(", ") if word]


@pytest.mark.parametrize("field", FIELDS)
def test_a_missing_field_is_told_with_an_example(tmp_path, field):
    path = write_page(tmp_path)
    kept = [line for line in path.read_text(encoding="utf-8").splitlines(True) if not line.startswith(f"{field}:")]
    page, words = read_bytes(tmp_path, "".join(kept).encode())
    assert page is None
    assert len(words) == 1
    assert words[0].startswith(f"docs/essai.md:2: champ « {field} » absent. Ajoutez par exemple « {field}: ")


def test_another_encoding_is_told_with_its_line(tmp_path):
    data = write_page(tmp_path, infolettre="Été").read_text(encoding="utf-8").encode("latin-1")
    words = "docs/essai.md:7: texte mal encodé. Enregistrez le fichier en UTF-8."
    assert read_bytes(tmp_path, data) == (None, [words])


def test_a_missing_file_is_told_by_its_name(tmp_path):
    words = ["docs/essai.md: fichier illisible ou absent. Remettez ce fichier à sa place."]
    text, problems = read_text(tmp_path / "docs/essai.md", "docs/essai.md")
    assert (text, tell(problems)) == (None, words)
    assert tell(read_page(tmp_path / "docs/essai.md", tmp_path)[1]) == words


def test_a_folder_named_like_a_page_is_no_page(tmp_path):
    (tmp_path / "docs/dossier.md").mkdir(parents=True)
    pages, problems = read_pages(tmp_path)
    assert pages == []
    assert tell(problems) == ["docs/dossier.md: fichier illisible ou absent. Remettez ce fichier à sa place."]


def test_pages_come_in_order_of_address_with_the_problems_of_the_others(tmp_path):
    for source in ("b.md", "agir/z.md", "agir/a.md"):
        write_page(tmp_path, source=source)
    write_page(tmp_path, source="perdue.md").write_text("Bonjour.\n", encoding="utf-8")
    pages, problems = read_pages(tmp_path)
    assert [page.source for page in pages] == ["agir/a.md", "agir/z.md", "b.md"]
    assert tell(problems) == [NO_FRONT_MATTER.replace("essai", "perdue")]


def test_a_project_without_page_has_none(tmp_path):
    assert read_pages(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("index.md", ""),
        ("agir/index.md", "agir/"),
        ("agir/groupe-150.md", "agir/groupe-150/"),
        ("accessibilite.md", "accessibilite/"),
        # A name that only ends like an index.
        ("reference/mon-index.md", "reference/mon-index/"),
    ],
)
def test_a_page_knows_its_address(tmp_path, source, url):
    assert make_page(tmp_path, source=source).url == url


def read_prose(root, body: str) -> list[tuple[int, str]]:
    return [(number, line.replace(BLANK, "·")) for number, line in make_page(root, body).prose()]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("A\n\nB", ["A", "", "B"]),
        # Code is blanked sign for sign, so that columns stay.
        ("Un `mot` ici", ["Un ····· ici"]),
        ("`a` et `b`", ["··· et ···"]),
        # Fences and comments keep their lines.
        ("```\ncode\n```\nB", ["", "", "", "B"]),
        ("```yaml\ncode\n```\nB", ["", "", "", "B"]),
        ("  ~~~\n  code\n  ~~~\nB", ["", "", "", "B"]),
        ("A <!-- tu --> B", ["A  B"]),
        ("A <!-- tu\net tu --> B\nC", ["A ", " B", "C"]),
        # What is not closed hides the rest of a fence, but never the rest of a comment.
        ("```\ncode", ["", ""]),
        ("<!-- A\nB", ["<!-- A", "B"]),
        # A fence is closed by its own sign, at least as often.
        ("~~~\n```\n~~~\nB", ["", "", "", "B"]),
        ("````\n```\ncode\n````\nB", ["", "", "", "", "B"]),
        # A comment's signs in code are code.
        ("`<!--` A `-->`", ["······ A ·····"]),
    ],
)
def test_prose_is_the_body_without_code_and_comments(tmp_path, body, lines):
    assert read_prose(tmp_path, body) == list(enumerate(lines, 9))


def test_two_readings_of_a_page_are_equal_whatever_their_lines():
    assert Page("docs/a.md", "a.md", None, "", 9, {(): 2}) == Page("docs/a.md", "a.md", None, "", 9)
