import json

from written_sheet import HOME, make_home_sheet, make_sheet

from reseaux.metadata.structured_data import write_structured_data

SITE = {
    "@type": "WebSite",
    "@id": f"{HOME}#site",
    "url": HOME,
    "name": "Réseaux et réputation",
    "inLanguage": "fr-CA",
}
QUESTIONS = "<h2>Questions</h2><h3>Un?</h3><p>Oui &amp; <em>non</em>.</p><h3>Deux?</h3><p>Deux.</p>"


def test_a_page_is_an_article_at_the_end_of_its_trail():
    assert json.loads(write_structured_data(make_sheet())) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Article",
                "headline": "L’« essai » & <lui>",
                "description": "Ce que donne la page.",
                "inLanguage": "fr-CA",
                "dateModified": "2026-11-25",
                "url": f"{HOME}agir/essai/",
                "mainEntityOfPage": f"{HOME}agir/essai/",
                "image": f"{HOME}l/essai/carte.png",
                "isPartOf": SITE,
            },
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": 1, "name": "Accueil", "item": HOME},
                    {"@type": "ListItem", "position": 2, "name": "Agir", "item": f"{HOME}agir/"},
                    {"@type": "ListItem", "position": 3, "name": "L’« essai » & <lui>", "item": f"{HOME}agir/essai/"},
                ],
            },
        ],
    }


def test_the_home_page_is_the_site():
    data = json.loads(write_structured_data(make_home_sheet()))
    assert data["@graph"] == [SITE | {"description": "Ce que donne la page."}]


def test_questions_and_answers_are_told():
    assert json.loads(write_structured_data(make_sheet(content=QUESTIONS)))["@graph"][2:] == [
        {
            "@type": "FAQPage",
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": "Un?",
                    "acceptedAnswer": {"@type": "Answer", "text": "Oui & non."},
                },
                {"@type": "Question", "name": "Deux?", "acceptedAnswer": {"@type": "Answer", "text": "Deux."}},
            ],
        }
    ]


def test_no_sign_of_a_title_can_close_the_script():
    title = "</script><!-- & 'lui' \\u003c"
    text = write_structured_data(make_sheet(title=title))
    assert [sign for sign in "<>&" if sign in text] == []
    assert "\\u003c/script\\u003e\\u003c!-- \\u0026 'lui'" in text
    assert json.loads(text)["@graph"][0]["headline"] == title
