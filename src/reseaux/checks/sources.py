"""All the checks of what editors type, in one call."""

from dataclasses import replace
from pathlib import Path

from reseaux.checks.blocks import check_blocks
from reseaux.checks.citations import check_citations, check_uncited
from reseaux.checks.extracts import check_extracts
from reseaux.checks.facts import check_facts
from reseaux.checks.figures import check_data_figures, check_figures, check_teaser_figures
from reseaux.checks.front_matter import check_duplicates
from reseaux.checks.links import check_links
from reseaux.checks.newsletter import check_issues
from reseaux.checks.page_form import check_guidance_form, check_headings, check_voices
from reseaux.checks.permalinks import check_addresses
from reseaux.checks.questions import check_questions
from reseaux.checks.short_links import check_short_links
from reseaux.checks.slides import check_slides
from reseaux.checks.software import check_software
from reseaux.checks.training import check_training
from reseaux.checks.typography import check_data_typography, check_typography
from reseaux.citing import cite_pages
from reseaux.facts import Facts, read_facts
from reseaux.page import Page, read_pages
from reseaux.problem import Problem


def check_sources(root: Path) -> list[Problem]:
    """Return every problem of docs/ and data/ below `root`.

    Rules that need all pages or all facts wait until these can be read, so that one fault is told once.
    """
    pages, page_problems = read_pages(root)
    facts, fact_problems = read_facts(root)
    problems = [replace(problem, blocks_preview=True) for problem in page_problems + fact_problems]
    for page in pages:
        problems += [*check_headings(page), *check_typography(page), *check_figures(page), *check_teaser_figures(page)]
        problems += [*check_guidance_form(page), *check_links(page, root)]
        if facts:
            problems += [*check_blocks(page, facts), *check_citations(page, facts), *check_voices(page, facts)]
    problems += [*check_duplicates(pages), *check_addresses(pages)]
    problems += [*check_questions(pages), *([] if page_problems else check_extracts(pages))]
    problems += [*check_slides(pages), *([] if page_problems else check_short_links(pages))]
    if facts:
        problems += [replace(problem, blocks_preview=True) for problem in check_facts(facts, root)]
        problems += [*check_data_typography(facts), *check_data_figures(facts), *check_software(facts, root)]
    if facts and not problems:
        problems += _check_whole(pages, facts)
    return problems


def _check_whole(pages: list[Page], facts: Facts) -> list[Problem]:
    return [*check_uncited(facts, cite_pages(pages, facts)), *check_issues(facts, pages), *check_training(facts, pages)]
