import pytest
from project_copy import replace_text
from written_page import make_page, set_field, tell

from reseaux.checks.typography import check_data_typography, check_typography, find_faults
from reseaux.facts import read_facts
from reseaux.page import BLANK


@pytest.mark.parametrize(
    "text",
    [
        "",
        # As Québec writes: no space before ; ! ?, one before : % $ and inside « ».
        "Quoi? Vite! Oui; non.",
        "Voici : un mot, puis un autre.",
        "49 % et 20 $, « Noble idéal » et la suite…",
        "Voici\u00a0: 49\u00a0% et «\u00a0idéal\u00a0»",
        "« Quoi? » Oui (« vite! »).",
        "Enfin, « l'idéal ».",
        # Numbers, hours, decimals, ordinals.
        "3 h 41, 6,15 %, 1 000 abonnés, 1er août",
        # What is no prose: addresses, links, attributes, notes, HTML, rules of tables, blocks.
        "Voyez https://a.example/b:c?d=1;e=2 et la suite",
        'Voyez [la règle](groupe-150.md "a:b"){ .etape-suivante }',
        '<img alt="a" src="b:c">',
        # The mark of a note, before the sign.
        "Un avis[^groupe-150]. Un autre[^a][^b] : voilà[^c]",
        "| --- | :--: |",
        "/// graphique | portee-facebook",
        # A table may be aligned with spaces, and a list indented.
        "| A   | B |",
        "    - un point",
    ],
)
def test_what_quebec_usage_allows_is_no_fault(text):
    assert list(find_faults(text)) == []


@pytest.mark.parametrize(
    ("text", "fault", "remedy"),
    [
        # A space too many.
        ("Quoi ?", "espace avant « ? »", "Supprimez l'espace. Ici : « Quoi ? »."),
        ("Vite !", "espace avant « ! »", "Supprimez l'espace. Ici : « Vite ! »."),
        ("Oui ; non", "espace avant « ; »", "Supprimez l'espace. Ici : « Oui ; non »."),
        ("Oui\u00a0; non", "espace avant « ; »", "Supprimez l'espace. Ici : « Oui ; non »."),
        ("Oui\u202f; non", "espace avant « ; »", "Supprimez l'espace. Ici : « Oui ; non »."),
        ("Un mot , un autre", "espace avant « , »", "Supprimez l'espace. Ici : « Un mot , un autre »."),
        ("Un mot .", "espace avant « . »", "Supprimez l'espace. Ici : « Un mot . »."),
        ("deux  espaces", "deux espaces de suite", "Gardez-en une. Ici : « deux espaces »."),
        # The mark of a note after the sign.
        ("Un avis.[^a] Oui", "appel de note après « . »", "Placez-le avant : « [^a]. »."),
        ("Un avis,[^a][^b] oui", "appel de note après « , »", "Placez-le avant : « [^a][^b], »."),
        ("Voici :[^a] oui", "appel de note après « : »", "Placez-le avant : « [^a] : »."),
        ("Quoi?[^a]", "appel de note après « ? »", "Placez-le avant : « [^a]? »."),
        # A space that lacks.
        ("Voici: un mot", "espace absente avant « : »", "Ajoutez une espace. Ici : « Voici: un mot »."),
        ("Voici:", "espace absente avant « : »", "Ajoutez une espace. Ici : « Voici: »."),
        ("(voici): un mot", "espace absente avant « : »", "Ajoutez une espace. Ici : « (voici): un mot »."),
        ("49% le font", "espace absente avant « % »", "Ajoutez une espace. Ici : « 49% le font »."),
        ("20$ par mois", "espace absente avant « $ »", "Ajoutez une espace. Ici : « 20$ par mois »."),
        ("«Noble » idéal", "espace absente après « « »", "Ajoutez une espace. Ici : « «Noble » idéal »."),
        ("« Noble» idéal", "espace absente avant « » »", "Ajoutez une espace. Ici : « « Noble» idéal »."),
        # Signs of a typewriter.
        ('Un mot"', "guillemets droits", 'Employez « et ». Ici : « Un mot" ».'),
        ("La suite...", "trois points de suite", "Employez le signe « … ». Ici : « La suite... »."),
        # A fault behind what is no prose.
        ("Un avis[^a] ; non", "espace avant « ; »", "Supprimez l'espace. Ici : « Un avis[^a] ; non »."),
    ],
)
def test_a_breach_of_quebec_usage_is_a_fault(text, fault, remedy):
    assert list(find_faults(text)) == [(fault, remedy)]


def test_a_fault_is_shown_with_the_whole_words_around_it():
    text = "Cette phrase assez longue contient un espacement ; fautif au milieu de ses nombreux mots."
    assert list(find_faults(text)) == [
        ("espace avant « ; »", "Supprimez l'espace. Ici : « un espacement ; fautif au »."),
    ]


def test_every_fault_of_a_page_is_told_with_its_line(tmp_path):
    body = "Quoi ?\n\nRien ici.\n\n- Voici: 49% du tout\n\n```\nQuoi ?\n```\n\n`Quoi ?` <!-- Quoi ? -->\n"
    assert tell(check_typography(make_page(tmp_path, body))) == [
        "docs/essai.md:9: espace avant « ? ». Supprimez l'espace. Ici : « Quoi ? ».",
        "docs/essai.md:13: espace absente avant « : ». Ajoutez une espace. Ici : « - Voici: 49% du tout ».",
        "docs/essai.md:13: espace absente avant « % ». Ajoutez une espace. Ici : « - Voici: 49% du tout ».",
    ]


def test_a_fault_beside_code_is_shown_without_invisible_sign(tmp_path):
    words = tell(check_typography(make_page(tmp_path, "Tapez `make` ; attendez.\n")))
    assert [BLANK in text for text in words] == [False]


@pytest.mark.parametrize(("name", "line"), [("title", 2), ("description", 3), ("infolettre", 7)])
def test_a_fault_of_the_front_matter_is_told_with_its_line(tmp_path, name, line):
    text = "Cette page, en au moins cinquante signes, dit quoi ?"
    page = make_page(tmp_path, "Rien ici.\n", **{name: text})
    assert tell(check_typography(page)) == [
        f"docs/essai.md:{line}: espace avant « ? ». Supprimez l'espace. Ici : « signes, dit quoi ? »."
    ]


def test_a_page_as_quebec_writes_has_no_problem(tmp_path):
    page = make_page(tmp_path, "## Quoi faire?\n\n- Voici : 49 % (« idéal »)!\n", title="Quoi faire?")
    assert list(check_typography(page)) == []


def test_the_data_of_the_project_hold(facts):
    assert tell(check_data_typography(facts)) == []


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("affirmations.yml", "    dit"),
        ("sources.yml", "    apport"),
        ("glossaire.yml", "    sens"),
        ("plateformes.yml", "      pour-quoi"),
        ("chiffres.yml", "    avertissement"),
        ("listes/reputation.yml", "    quoi"),
        ("nouveautes.yml", "    texte"),
    ],
)
def test_a_fault_of_data_is_told_with_its_line(project, file, field):
    line = set_field(project / "data" / file, field, "Oui ; non.")
    facts, problems = read_facts(project)
    assert problems == []
    assert tell(check_data_typography(facts)) == [
        f"data/{file}:{line}: espace avant « ; ». Supprimez l'espace. Ici : « Oui ; non. »."
    ]


def test_identifiers_addresses_and_english_words_are_no_prose(project):
    replace_text(project / "data/glossaire.yml", "    anglais: ", "    anglais: 'Oui ; non' # ")
    replace_text(project / "data/glossaire.yml", "    a_eviter: ", "    a_eviter: ['Oui ; non'] # ")
    facts, problems = read_facts(project)
    assert problems == []
    assert tell(check_data_typography(facts)) == []
