"""What ties the files of data/ together; each record by itself is checked by its model in facts.py."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reseaux.checks.citations import check_data_citations
from reseaux.checks.news import check_news
from reseaux.checks.pictures import check_pictures
from reseaux.checks.tools import OPINION, check_choice, check_group, check_reach
from reseaux.facts import NOTHING, Facts
from reseaux.problem import Problem, suggest
from reseaux.yaml_source import YamlSource, read_identifiers


def check_facts(facts: Facts, root: Path) -> Iterator[Problem]:
    """Yield every problem between the records of data/."""
    yield from check_identifiers(facts)
    yield from check_data_citations(facts)
    yield from check_claims(facts)
    yield from check_terms(facts)
    yield from check_platforms(facts)
    yield from check_origins(facts)
    yield from check_pages(facts, root)
    yield from check_news(facts)
    yield from check_pictures(facts)
    yield from check_reach(facts)
    yield from check_group(facts)
    yield from check_choice(facts)


def check_identifiers(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an identifier given twice; claims and sources share one space, since both are cited."""
    spaces = (
        (("affirmations.yml", "affirmations"), ("sources.yml", "sources")),
        (("glossaire.yml", "termes"),),
        (("plateformes.yml", "plateformes"),),
        (("plateformes.yml", "criteres"),),
        (("chiffres.yml", "series"),),
        (("chiffres.yml", "panneaux"),),
        (("chiffres.yml", "reseaux"),),
        (("nouveautes.yml", "nouveautes"),),
        *(((name, "points"),) for name in facts.sources_read if name.startswith("listes/")),
    )
    for space in spaces:
        seen = set()
        for name, key in space:
            source = facts.sources_read[name]
            for index, identifier in enumerate(read_identifiers(source, key)):
                if identifier in seen:
                    fault = f"identifiant « {identifier} » donné deux fois"
                    yield Problem(source.path, source.line((key, index)), fault, "Donnez-en un autre au second.")
                seen.add(identifier)
    yield from _check_checklists(facts)


def _check_checklists(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a checklist named like another: a page could not tell which one it shows."""
    seen: dict[str, str] = {}
    for name, source in facts.sources_read.items():
        identifier = str(source.data.get("id")).strip()
        if name.startswith("listes/") and seen.setdefault(identifier, name) != name:
            fault = f"identifiant « {identifier} » déjà donné à data/{seen[identifier]}"
            yield Problem(source.path, source.line(("id",)), fault, "Donnez-en un autre à cette liste.")


def _iterate_records(source: YamlSource, key: str, records: dict) -> Iterator[tuple[int, Any]]:
    """Yield the place in the file and the typed record of each identifier, the first when it is given twice."""
    seen = set()
    for index, identifier in enumerate(read_identifiers(source, key)):
        if identifier not in seen:
            seen.add(identifier)
            yield index, records[identifier]


def check_claims(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for an unknown speaker, a paragraph out of range, and a paragraph of the article left out."""
    source = facts.sources_read["affirmations.yml"]
    for index, claim in _iterate_records(source, "affirmations", facts.claims):
        place = ("affirmations", index)
        if claim.qui not in facts.people:
            remedy = suggest(claim.qui, facts.people) or f"Choisissez parmi : {', '.join(facts.people)}."
            yield Problem(source.path, source.line((*place, "qui")), f"personne « {claim.qui} » inconnue", remedy)
        if claim.paragraphe > facts.paragraphs:
            fault = f"paragraphe {claim.paragraphe} : l'article en a {facts.paragraphs}"
            yield Problem(source.path, source.line((*place, "paragraphe")), fault, "Corrigez le numéro.")
    told = {claim.paragraphe for claim in facts.claims.values()}
    shown = {number for part in facts.parts for number in range(part.de, part.a + 1)}
    for number in sorted(set(range(1, facts.paragraphs + 1)) - (told & shown)):
        fault = f"paragraphe {number} de l'article sans affirmation ou hors des parties"
        yield Problem(source.path, 0, fault, "Ajoutez ce que dit ce paragraphe, ou sa partie.")


def check_terms(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a related term that is not there, and for a form that leads to two terms."""
    source = facts.sources_read["glossaire.yml"]
    owners: dict[str, str] = {}
    for index, term in _iterate_records(source, "termes", facts.terms):
        for identifier in term.voir:
            if identifier not in facts.terms:
                remedy = suggest(identifier, facts.terms) or "Ajoutez ce terme, ou retirez le renvoi."
                line = source.line(("termes", index, "voir"))
                yield Problem(source.path, line, f"renvoi vers « {identifier} », terme absent", remedy)
        for form in dict.fromkeys(form.lower() for form in (term.terme, *term.synonymes, *term.a_eviter)):
            owner = owners.setdefault(form, term.id)
            if owner != term.id:
                fault = f"« {form} » mène à deux termes, « {owner} » et « {term.id} »"
                yield Problem(source.path, source.line(("termes", index)), fault, "Laissez-le à un seul.")


def check_platforms(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a cell that is missing, unknown, or neither sourced nor marked as ours."""
    source = facts.sources_read["plateformes.yml"]
    for index, platform in _iterate_records(source, "plateformes", facts.platforms):
        place = ("plateformes", index, "cellules")
        for criterion in facts.criteria:
            if criterion not in platform.cellules:
                fault = f"{platform.nom} : cellule « {criterion} » absente"
                yield Problem(source.path, source.line(place), fault, f"Écrivez au moins « {NOTHING} ».")
        for criterion, text in platform.cellules.items():
            line = source.line((*place, criterion))
            if criterion not in facts.criteria:
                remedy = suggest(criterion, facts.criteria) or f"Critères : {', '.join(facts.criteria)}."
                yield Problem(source.path, line, f"{platform.nom} : critère « {criterion} » inconnu", remedy)
            elif "[^" not in text and text != NOTHING and not text.startswith(OPINION):
                fault = f"{platform.nom} : cellule « {criterion} » sans source"
                remedy = f"Citez une source par « [^source] », commencez par « {OPINION}» ou écrivez « {NOTHING} »."
                yield Problem(source.path, line, fault, remedy)


def check_origins(facts: Facts) -> Iterator[Problem]:
    """Yield a problem for a figure or an item of a checklist whose source is unknown."""
    for name, key, inner in (("chiffres.yml", "series", "points"), *_checklist_places(facts)):
        source = facts.sources_read[name]
        for location, origin in _iterate_origins(source.data, key, inner):
            if origin is not None and origin not in facts.citable():
                remedy = suggest(origin, facts.citable()) or "Ajoutez cette source à data/sources.yml."
                yield Problem(source.path, source.line(location), f"source « {origin} » inconnue", remedy)


def _checklist_places(facts: Facts) -> Iterator[tuple[str, str, None]]:
    return ((name, "points", None) for name in facts.sources_read if name.startswith("listes/"))


def _iterate_origins(data: dict, key: str, inner: str | None) -> Iterator[tuple[tuple, str | None]]:
    for index, record in enumerate(data[key]):
        if inner is None:
            yield (key, index, "source"), record.get("source")
            continue
        for position, point in enumerate(record[inner]):
            yield (key, index, inner, position, "source"), point.get("source")


def check_pages(facts: Facts, root: Path) -> Iterator[Problem]:
    """Yield a problem for a page named in data/ that docs/ does not hold."""
    pages = {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md")}
    for name, key in (("plateformes.yml", "plateformes"), ("nouveautes.yml", "nouveautes")):
        source = facts.sources_read[name]
        for index, record in enumerate(source.data[key]):
            page = record.get("page")
            if page is not None and page not in pages:
                line = source.line((key, index, "page"))
                yield Problem(source.path, line, f"page « {page} » absente", "Écrivez un chemin depuis docs/.")
