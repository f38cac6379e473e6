"""The structured data of a page (schema.org, in JSON-LD): only what its visible text says too.

No author and no organisation: the people who make the site do not name themselves in it.
"""

import json

from reseaux.metadata.page_sheet import LANGUAGE, PageSheet
from reseaux.metadata.questions import find_questions

# Inside <script> a browser looks for its end, and for comments, before anything is read as JSON.
UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&"})


def write_structured_data(sheet: PageSheet) -> str:
    """Return the graph of a page as JSON that may stand inside <script>."""
    site = {
        "@type": "WebSite",
        "@id": f"{sheet.site_url.rstrip('/')}/#site",
        "url": sheet.site_url,
        "name": sheet.site_name,
        "inLanguage": LANGUAGE,
    }
    if sheet.is_home:
        nodes = [site | {"description": sheet.description}]
    else:
        nodes = [_describe_article(sheet) | {"isPartOf": site}, _describe_trail(sheet)]
    questions = find_questions(sheet.content)
    graph = nodes + ([_describe_questions(questions)] if questions else [])
    data = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)


def _describe_article(sheet: PageSheet) -> dict:
    return {
        "@type": "Article",
        "headline": sheet.title,
        "description": sheet.description,
        "inLanguage": LANGUAGE,
        "dateModified": str(sheet.reviewed),
        "url": sheet.address,
        "mainEntityOfPage": sheet.address,
        "image": sheet.card,
    }


def _describe_trail(sheet: PageSheet) -> dict:
    steps = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(sheet.trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _describe_questions(questions: list[tuple[str, str]]) -> dict:
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for question, answer in questions
        ],
    }
